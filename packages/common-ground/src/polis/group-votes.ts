import type { VoteMatrix } from './vote-matrix.ts';

/** Agrees, disagrees and all votes (passes included), as Polis names them. */
export type Tally = { readonly A: number; readonly D: number; readonly S: number };

/** One tally a column, for each group in order. Rows in no group (−1) are not counted. */
export const groupTallies = (matrix: VoteMatrix, groupOfRow: Int32Array, groups: number): readonly Tally[][] => {
  const width = matrix.statements.length;
  const counts = new Int32Array(groups * width * 3);
  groupOfRow.forEach((group, row) => {
    if (group < 0) return;
    for (let at = matrix.starts[row] as number; at < (matrix.starts[row + 1] as number); at += 1) {
      const cell = (group * width + (matrix.columns[at] as number)) * 3;
      const vote = matrix.votes[at] as number;
      // the matrix has Polis' own sign: agree is −1
      if (vote < 0) counts[cell] = (counts[cell] as number) + 1;
      if (vote > 0) counts[cell + 1] = (counts[cell + 1] as number) + 1;
      counts[cell + 2] = (counts[cell + 2] as number) + 1;
    }
  });
  return Array.from({ length: groups }, (_, group) =>
    Array.from({ length: width }, (_unused, column) => {
      const cell = (group * width + column) * 3;
      return { A: counts[cell] as number, D: counts[cell + 1] as number, S: counts[cell + 2] as number };
    }),
  );
};

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, one) => ({ A: sum.A + one.A, D: sum.D + one.D, S: sum.S + one.S }), { A: 0, D: 0, S: 0 });
