import { addTallies, type Tally } from './group-votes.ts';
import { SIGNIFICANT, share, shareTest } from './tests.ts';

/** A statement that most agree, or most disagree, with. `share` and `test` as for a group's. */
export type Majority = {
  readonly statement: number;
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly test: number;
};

const MOST = 5;

/** Π over groups of (A + 1) / (S + 2), one a column. In (0, 1). */
export const groupAwareConsensus = (groups: readonly (readonly Tally[])[], columns: number): Float64Array => {
  const product = new Float64Array(columns).fill(1);
  for (const tallies of groups)
    tallies.forEach((tally, column) => {
      product[column] = (product[column] as number) * share(tally.A, tally.S);
    });
  return product;
};

/**
 * The statements with a share above one half that passes its test, ordered by share × test, five at most.
 * @param statements the number of each column; a column to leave out has −1
 */
export const majority = (
  groups: readonly (readonly Tally[])[],
  statements: readonly number[],
  which: 'A' | 'D',
): readonly Majority[] =>
  statements
    .map((statement, column): Majority => {
      const all = addTallies(groups.map((tallies) => tallies[column] as Tally));
      const successes = all[which];
      return {
        statement,
        successes,
        trials: all.S,
        share: share(successes, all.S),
        test: shareTest(successes, all.S),
      };
    })
    .filter(({ statement, share: p, test }) => statement >= 0 && p > 0.5 && test > SIGNIFICANT)
    .sort((one, other) => other.share * other.test - one.share * one.test)
    .slice(0, MOST);
