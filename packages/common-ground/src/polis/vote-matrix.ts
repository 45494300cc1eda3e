import type { Answer } from '../responses/responses.ts';

/** One vote in the export's sign: +1 agree, 0 pass, −1 disagree. People and statements by number. */
export type Vote = { readonly person: number; readonly statement: number; readonly vote: Answer };

/**
 * Votes in Polis' layout: rows and columns in the order in which they first appear when the votes are sorted by
 * statement, then person. Compressed by row: the votes of row r are `columns` and `votes` from `starts[r]` to `starts[r
 * + 1]`, columns ascending. Votes carry the sign of Polis' own arithmetic: agree is −1.
 */
export type VoteMatrix = {
  /** The person of each row. */
  readonly people: readonly number[];
  /** The statement of each column. */
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
  const { statements, people, statementOf, personOf, voteOf } = lastVotes([...votes]);
  const rowOf = new Int32Array(people.length).fill(-1);
  const rows: number[] = [];
  const lengths: number[] = [];
  for (const person of personOf) {
    let row = rowOf[person] as number;
    if (row < 0) {
      row = rows.length;
      rowOf[person] = row;
      rows.push(people[person] as number);
      lengths.push(0);
    }
    lengths[row] = (lengths[row] as number) + 1;
  }
  const starts = new Int32Array(rows.length + 1);
  lengths.forEach((length, row) => {
    starts[row + 1] = (starts[row] as number) + length;
  });
  const columns = new Int32Array(voteOf.length);
  const signed = new Int8Array(voteOf.length);
  const next = starts.slice();
  for (let at = 0; at < voteOf.length; at += 1) {
    const row = rowOf[personOf[at] as number] as number;
    const place = next[row] as number;
    columns[place] = statementOf[at] as number;
    signed[place] = -(voteOf[at] as number);
    next[row] = place + 1;
  }
  return {
    people: rows,
    statements,
    starts,
    columns,
    votes: signed,
    zeroed: Uint8Array.from(statements, (statement) => (zeroed.has(statement) ? 1 : 0)),
  };
};

/**
 * The votes that count, sorted by statement and person. Each is given by its place among `statements` and `people`,
 * which are ascending. It is a counting sort, first by person and then by statement, so that among equal keys the last
 * in the list stays last.
 */
const lastVotes = (votes: readonly Vote[]) => {
  const statements = ranked(votes, ({ statement }) => statement);
  const people = ranked(votes, ({ person }) => person);
  const order = sortedBy(statements.of, statements.numbers.length, sortedBy(people.of, people.numbers.length, null));
  const statementOf = new Int32Array(order.length);
  const personOf = new Int32Array(order.length);
  const voteOf = new Int8Array(order.length);
  let size = 0;
  for (const vote of order) {
    const statement = statements.of[vote] as number;
    const person = people.of[vote] as number;
    // each vote of a person on a statement replaces the one before
    if (size > 0 && statementOf[size - 1] === statement && personOf[size - 1] === person) size -= 1;
    statementOf[size] = statement;
    personOf[size] = person;
    voteOf[size] = (votes[vote] as Vote).vote;
    size += 1;
  }
  return {
    statements: statements.numbers,
    people: people.numbers,
    statementOf: statementOf.subarray(0, size),
    personOf: personOf.subarray(0, size),
    voteOf: voteOf.subarray(0, size),
  };
};

/** The distinct numbers, ascending, and for each vote the index of its number among them. */
const ranked = (votes: readonly Vote[], numberOf: (vote: Vote) => number) => {
  const seen = new Map<number, number>();
  const of = new Int32Array(votes.length);
  for (let at = 0; at < votes.length; at += 1) {
    const number = numberOf(votes[at] as Vote);
    let place = seen.get(number);
    if (place === undefined) {
      place = seen.size;
      seen.set(number, place);
    }
    of[at] = place;
  }
  const numbers = [...seen.keys()].sort((one, other) => one - other);
  const placeOf = new Int32Array(numbers.length);
  numbers.forEach((number, place) => {
    placeOf[seen.get(number) as number] = place;
  });
  for (let at = 0; at < of.length; at += 1) of[at] = placeOf[of[at] as number] as number;
  return { numbers, of };
};

/** Indices of votes sorted by a key from 0 to `keys` − 1; equal keys keep the order of `before`. */
const sortedBy = (keyOf: Int32Array, keys: number, before: Int32Array | null): Int32Array => {
  const next = new Int32Array(keys + 1);
  for (const key of keyOf) next[key + 1] = (next[key + 1] as number) + 1;
  for (let key = 0; key < keys; key += 1) next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const sorted = new Int32Array(keyOf.length);
  for (let at = 0; at < keyOf.length; at += 1) {
    const vote = before === null ? at : (before[at] as number);
    const key = keyOf[vote] as number;
    const place = next[key] as number;
    sorted[place] = vote;
    next[key] = place + 1;
  }
  return sorted;
};

/** How many votes a row holds, zeroed statements included. */
export const votesInRow = (matrix: VoteMatrix, row: number): number =>
  (matrix.starts[row + 1] as number) - (matrix.starts[row] as number);
