import type { Tally } from './group-votes.ts';
import { SIGNIFICANT, share, shareTest, twoSharesTest } from './tests.ts';

/** A statement that is representative of a group, with Polis' own figures. */
export type Representative = {
  readonly statement: number;
  readonly for: 'agree' | 'disagree';
  readonly successes: number;
  readonly trials: number;
  /** p: the group's share, one success and one failure added. */
  readonly share: number;
  /** z of that share against a half. */
  readonly shareTest: number;
  /** r: that share over the others' share. */
  readonly ratio: number;
  /** z of that share against the others' share. */
  readonly ratioTest: number;
};

type Side = Omit<Representative, 'statement'>;
type Both = { readonly statement: number; readonly agree: Side; readonly disagree: Side; readonly answered: boolean };

const MOST = 5;

/**
 * The statements that distinguish a group: those whose share and ratio both pass their test, best score (r·z_r·p·z_p)
 * first, five at most, agreeing ones before disagreeing ones. The statement that the group agrees with best comes first
 * even if it passes no test. If nothing passes, it is the only one; without it, the overall best statement is.
 * @param own the group's tallies, one a column
 * @param others the tallies of all other groups together
 * @param statements the number of each column; a column to leave out has −1
 */
export const representative = (
  own: readonly Tally[],
  others: readonly Tally[],
  statements: readonly number[],
): readonly Representative[] => {
  const all = own.flatMap((tally, column): Both[] => {
    const statement = statements[column] as number;
    return statement < 0 ? [] : [bothSides(statement, tally, others[column] as Tally)];
  });
  const bestAgreed = all.reduce<Both | null>((best, one) => (agreesBetter(one, best) ? one : best), null);
  const passing = all
    .filter(({ agree, disagree }) => passes(agree) || passes(disagree))
    .map(stronger)
    .sort((one, other) => score(other) - score(one));
  if (passing.length === 0) return bestAgreed === null ? bestOfAll(all) : [stronger(bestAgreed)];
  const head = bestAgreed === null ? [] : [stronger(bestAgreed)];
  const listed = [...head, ...passing.filter(({ statement }) => statement !== bestAgreed?.statement)].slice(0, MOST);
  return [...listed.filter((one) => one.for === 'agree'), ...listed.filter((one) => one.for === 'disagree')];
};

const bothSides = (statement: number, own: Tally, others: Tally): Both => ({
  statement,
  agree: side('agree', own.A, own.S, others.A, others.S),
  disagree: side('disagree', own.D, own.S, others.D, others.S),
  answered: own.A + own.D > 0,
});

const side = (which: Side['for'], successes: number, trials: number, others: number, otherTrials: number): Side => ({
  for: which,
  successes,
  trials,
  share: share(successes, trials),
  shareTest: shareTest(successes, trials),
  ratio: share(successes, trials) / share(others, otherTrials),
  ratioTest: twoSharesTest(successes, trials, others, otherTrials),
});

const passes = (one: Side): boolean => one.ratioTest > SIGNIFICANT && one.shareTest > SIGNIFICANT;
const score = (one: Side): number => one.ratio * one.ratioTest * one.share * one.shareTest;

/**
 * The side on which the group differs more. As in Polis, even the statement agreed with best may be listed for its
 * disagreement.
 */
const stronger = ({ statement, agree, disagree }: Both): Representative => ({
  statement,
  ...(agree.ratioTest > disagree.ratioTest ? agree : disagree),
});

/** Whether the group agrees with a statement better than with the best so far; the first one must pass on its own. */
const agreesBetter = ({ agree, answered }: Both, best: Both | null): boolean => {
  if (!answered) return false;
  if (best === null) return agree.shareTest > SIGNIFICANT || (agree.ratio > 1 && agree.share > 0.5);
  return best.agree.ratio > 1
    ? score(agree) > score(best.agree)
    : agree.share * agree.shareTest > best.agree.share * best.agree.shareTest;
};

const bestOfAll = (all: readonly Both[]): readonly Representative[] => {
  let best: Both | null = null;
  for (const one of all) {
    if (
      best === null ||
      Math.max(one.agree.ratioTest, one.disagree.ratioTest) > Math.max(best.agree.ratioTest, best.disagree.ratioTest)
    )
      best = one;
  }
  return best === null ? [] : [stronger(best)];
};
