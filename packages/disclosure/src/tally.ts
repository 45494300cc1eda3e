/** Exact answers to one voice from one group. Never show these. */
export type Tally = { readonly agree: number; readonly pass: number; readonly disagree: number };

/**
 * The told form of a tally. `notTold` answers are somewhere among the others; `notHeard` members have not answered;
 * `later` answers came since and are too few to be told.
 */
export type ToldTally = {
  readonly answers: number;
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
  readonly notTold: number;
  readonly notHeard: number;
  readonly later: number;
};

/** The counts behind labels, probabilities and "needs n more": a function of what is shown, and of nothing else. */
export type ClampedCounts = {
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
  readonly members: number;
};

/** With fewer answers than this, nothing is told of a group. */
export const LEAST_ANSWERS = 5;
/** A result changes only when at least this many ballots changed it. */
export const LEAST_CHANGED = 3;

export const answersIn = ({ agree, pass, disagree }: Tally): number => agree + pass + disagree;
export const NOTHING: Tally = { agree: 0, pass: 0, disagree: 0 };
export const addUp = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      agree: sum.agree + one.agree,
      pass: sum.pass + one.pass,
      disagree: sum.disagree + one.disagree,
    }),
    NOTHING,
  );

const clamp = (count: number, answers: number): number => Math.min(Math.max(count, 1), answers - 1);

/**
 * The told form of a tally of at least five answers. *All* and *all but one* look the same, and so do *none* and *one*.
 * Agrees and disagrees are clamped to 1 … n − 1, and answers that this leaves undecided are marked "not told". The
 * number of passes told is the smallest among all tallies that look like this one.
 */
export const tell = (tally: Tally, members: number): ToldTally => {
  const answers = answersIn(tally);
  const agree = clamp(tally.agree, answers);
  const disagree = clamp(tally.disagree, answers);
  const told = { agree: agree === 1 ? 0 : agree, disagree: disagree === 1 ? 0 : disagree };
  // the largest possible number of each, given what is told
  const mostAgree = agree === answers - 1 ? answers : agree;
  const mostDisagree = disagree === answers - 1 ? answers : disagree;
  const pass = Math.max(0, answers - mostAgree - mostDisagree);
  return {
    answers,
    ...told,
    pass,
    notTold: answers - told.agree - told.disagree - pass,
    notHeard: Math.max(0, members - answers),
    later: 0,
  };
};

/** The clamped counts, from what is shown alone. Any reader of the page could compute the same. */
export const clampedCounts = (told: ToldTally): ClampedCounts => {
  const agree = Math.max(1, told.agree);
  const disagree = Math.max(1, told.disagree);
  return {
    agree,
    disagree,
    pass: Math.max(0, told.answers - agree - disagree),
    members: told.answers + told.notHeard,
  };
};

/**
 * The fewest ballots that can have turned one tally into the other: those that came or changed, or those that were
 * removed.
 */
export const fewestChanged = (before: Tally, after: Tally): number => {
  const steps = [after.agree - before.agree, after.pass - before.pass, after.disagree - before.disagree];
  const more = steps.reduce((sum, step) => sum + Math.max(0, step), 0);
  const less = steps.reduce((sum, step) => sum + Math.max(0, -step), 0);
  return Math.max(more, less);
};
