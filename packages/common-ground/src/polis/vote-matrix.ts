import type { Answer } from '../responses/responses.ts';

/** One vote in the export's sign: +1 agree, 0 pass, −1 disagree. People and statements by number. */
export type Vote = { readonly person: number; readonly statement: number; readonly vote: Answer };

/**
 * Votes as Polis lays them out: rows and columns in the order in which they first appear when the votes stand sorted by
 * statement, then person. Compressed by row: the votes of row r are `columns` and `votes` from `starts[r]` to
 * `starts[r + 1]`, columns rising. Votes carry the sign of Polis' own arithmetic: agree is −1.
 */
export type VoteMatrix = {
  /** The person each row is. */
  readonly people: readonly number[];
  /** The statement each column is. */
  readonly statements: readonly number[];
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly votes: Int8Array;
  /** 1 where the column is zero for everybody: rejected, or about the conversation itself. */
  readonly zeroed: Uint8Array;
};

/**
 * @param votes any order; of several votes of one person on one statement the last in the list counts
 * @param zeroed statements that moderators rejected, or marked as being about the conversation itself
 */
export const voteMatrix = (votes: Iterable<Vote>, zeroed: ReadonlySet<number>): VoteMatrix => {
  const byStatement = new Map<number, Map<number, Answer>>();
  let size = 0;
  for (const { person, statement, vote } of votes) {
    let column = byStatement.get(statement);
    if (column === undefined) {
      column = new Map();
      byStatement.set(statement, column);
    }
    if (!column.has(person)) size += 1;
    column.set(person, vote);
  }
  const statements = [...byStatement.keys()].sort((one, other) => one - other);
  const sorted = statements.map((statement) => {
    const column = byStatement.get(statement) as Map<number, Answer>;
    return { voters: Float64Array.from(column.keys()).sort(), column };
  });
  const rowOf = new Map<number, number>();
  const lengths: number[] = [];
  for (const { voters } of sorted) {
    for (const person of voters) {
      let row = rowOf.get(person);
      if (row === undefined) {
        row = rowOf.size;
        rowOf.set(person, row);
        lengths.push(0);
      }
      lengths[row] = (lengths[row] as number) + 1;
    }
  }
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, row) => {
    starts[row + 1] = (starts[row] as number) + length;
  });
  const columns = new Int32Array(size);
  const signed = new Int8Array(size);
  const next = starts.slice();
  sorted.forEach(({ voters, column }, at) => {
    for (const person of voters) {
      const row = rowOf.get(person) as number;
      const place = next[row] as number;
      columns[place] = at;
      signed[place] = -(column.get(person) as Answer);
      next[row] = place + 1;
    }
  });
  return {
    people: [...rowOf.keys()],
    statements,
    starts,
    columns,
    votes: signed,
    zeroed: Uint8Array.from(statements, (statement) => (zeroed.has(statement) ? 1 : 0)),
  };
};

/** How many votes a row holds, zeroed statements included. */
export const votesInRow = (matrix: VoteMatrix, row: number): number =>
  (matrix.starts[row + 1] as number) - (matrix.starts[row] as number);
