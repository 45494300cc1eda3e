import { betaBinomialTail, betaBinomialTerm, incompleteBeta } from '../numbers/special.ts';

/** Answers to one voice in one position. `members`: how many the position has (N); at least the three together (n). */
export type Counts = {
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
  readonly members: number;
};

/** Bounds of a share, each in [0, 1]. */
export type Interval = { readonly low: number; readonly high: number };

/** Objection counts when more than this share disagrees. */
export const OBJECTION = 1 / 3;

/** Answers given: n = agree + pass + disagree. */
export const answered = ({ agree, pass, disagree }: Counts): number => agree + pass + disagree;

/**
 * The number of members, or of answers where more people answered than the position is said to have: it is then treated
 * as open.
 */
export const membersOf = (counts: Counts): number => Math.max(counts.members, answered(counts));

/**
 * The least whole number that is at least `threshold` of `members`, robust against rounding errors of a decimal
 * fraction.
 */
export const heldFrom = (members: number, threshold: number): number => Math.ceil(members * threshold - 1e-9);

/** The least whole number that is more than a third of `members`. */
export const objectedFrom = (members: number): number => Math.floor(members / 3) + 1;

/**
 * This circle: the probability that at least ⌈threshold·N⌉ of the N members agree, given the answers so far. The number
 * of agrees not yet seen is BetaBinomial(N − n; 1 + agree, 1 + n − agree) (uniform prior). Exactly 0 or 1 when
 * everybody has answered.
 */
export const heldInCircle = (counts: Counts, threshold: number): number => {
  const members = membersOf(counts);
  return tail(counts.agree, answered(counts), members, heldFrom(members, threshold));
};

/** The same with disagreements: the probability that more than a third of the N members disagree. */
export const objectedInCircle = (counts: Counts): number => {
  const members = membersOf(counts);
  return tail(counts.disagree, answered(counts), members, objectedFrom(members));
};

/** People like us: the probability that the share of agreement among all such people is above `threshold`; 1 − I_τ(1 + a, 1 + n − a). */
export const heldByPeopleLikeUs = (agree: number, given: number, threshold: number): number => {
  const column = given * (given + 1) + agree;
  return (
    remembered(BETA, threshold, column) ??
    remember(BETA, threshold, column, 1 - incompleteBeta(threshold, 1 + agree, 1 + given - agree))
  );
};

/** The central 90 % of the share of the N members who agree. */
export const circleInterval = (counts: Counts): Interval => {
  const members = membersOf(counts);
  if (members === 0) return { low: 0, high: 1 };
  const given = answered(counts);
  const open = members - given;
  let below = 0;
  let low = -1;
  for (let more = 0; more <= open; more += 1) {
    below += betaBinomialTerm(more, open, 1 + counts.agree, 1 + given - counts.agree);
    if (low < 0 && below >= 0.05) low = more;
    if (below >= 0.95) return { low: (counts.agree + low) / members, high: (counts.agree + more) / members };
  }
  return {
    low: (counts.agree + Math.max(0, low)) / members,
    high: (counts.agree + open) / members,
  };
};

/** The central 90 % of the share of agreement among people like us. */
export const peopleInterval = (agree: number, given: number): Interval => ({
  low: betaQuantile(0.05, 1 + agree, 1 + given - agree),
  high: betaQuantile(0.95, 1 + agree, 1 + given - agree),
});

const betaQuantile = (probability: number, a: number, b: number): number => {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const tail = (seen: number, given: number, members: number, from: number): number => {
  if (given === members) return seen >= from ? 1 : 0;
  // `from` follows from the members and the threshold; both are in the key
  const row = members * 1_000_003 + from;
  const column = given * (given + 1) + seen;
  return (
    remembered(CIRCLE, row, column) ??
    remember(CIRCLE, row, column, betaBinomialTail(from - seen, members - given, 1 + seen, 1 + given - seen))
  );
};

/**
 * Tails already computed, by their parameters. The cache is emptied when it is full; tails are pure, so this loses
 * nothing.
 */
type Memory = { readonly rows: Map<number, Map<number, number>>; size: number };
const MOST_REMEMBERED = 400_000;
const CIRCLE: Memory = { rows: new Map(), size: 0 };
const BETA: Memory = { rows: new Map(), size: 0 };

const remembered = (memory: Memory, row: number, column: number): number | undefined =>
  memory.rows.get(row)?.get(column);

const remember = (memory: Memory, row: number, column: number, value: number): number => {
  if (memory.size >= MOST_REMEMBERED) {
    memory.rows.clear();
    memory.size = 0;
  }
  let values = memory.rows.get(row);
  if (values === undefined) {
    values = new Map();
    memory.rows.set(row, values);
  }
  values.set(column, value);
  memory.size += 1;
  return value;
};
