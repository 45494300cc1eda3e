import type { Match } from './phrases.ts';
import { stemOf } from './same-words.ts';
import type { Reading } from './words.ts';

type Found = {
  /** What somebody asks for or judges as wrong, anywhere in a clause. */
  readonly claims: readonly Match[];
  /** Words that ask when a clause begins with them. */
  readonly requests: readonly Match[];
  readonly joiners: readonly Match[];
  readonly openings: readonly Match[];
  readonly references: readonly Match[];
  readonly isSmall: (word: string) => boolean;
  readonly endings: readonly string[];
};
type Clause = {
  readonly first: number;
  readonly last: number;
  /** Index of the first word of its block: its own, unless a joiner begins it. */
  readonly block: number;
};

/**
 * The index of the word at which a second idea begins, or null. A second idea is a clause that, like an earlier one,
 * asks for something or judges something as wrong. It shares no word with the earlier clause and does not refer to it.
 * Or it is announced ("another thing"). Each word is read a fixed number of times.
 */
export const secondIdea = (reading: Reading, found: Found): number | null => {
  const { words } = reading;
  const inClaim = coveredBy(found.claims);
  const clauses = clausesOf(reading, found.joiners, inClaim);
  const within = clausesWith(clauses, words.length);
  const [claiming, referring] = [within(found.claims), within(found.references)];
  const opensWithClaim = new Set(found.claims.map(({ first }) => first));
  const asksFrom = new Set(found.requests.map(({ first }) => first));
  const claims = (clause: Clause, at: number): boolean => {
    const isFirst = clause.first === clause.block;
    // "tell me and keep telling me": a bare request after "and" counts only where another began the block
    if (asksFrom.has(clause.first)) return isFirst || asksFrom.has(clause.block);
    // "is dark and needs mending" goes on about the same subject
    return claiming.has(at) && (isFirst || !opensWithClaim.has(clause.first));
  };
  const announced = found.openings.find(({ first, last }) => first > 0 && last < words.length - 1);
  const said = new Set<string>();
  let claimed = false;
  for (const [at, clause] of clauses.entries()) {
    if (announced !== undefined && announced.first <= clause.first) break;
    const stems = words
      .slice(clause.first, clause.last + 1)
      .filter(({ text }, place) => !found.isSmall(text) && !inClaim.has(clause.first + place))
      .map(({ bare }) => stemOf(bare, found.endings));
    if (claims(clause, at)) {
      if (claimed && !referring.has(at) && !stems.some((stem) => said.has(stem))) return clause.first;
      claimed = true;
    }
    for (const stem of stems) said.add(stem);
  }
  return announced?.first ?? null;
};

const coveredBy = (matches: readonly Match[]): ReadonlySet<number> => {
  const covered = new Set<number>();
  for (const { first, last } of matches) for (let at = first; at <= last; at += 1) covered.add(at);
  return covered;
};

/** Split at full stops, semicolons, and words such as "and"; the "also" of "would also like" splits nothing. */
const clausesOf = ({ words }: Reading, joiners: readonly Match[], inClaim: ReadonlySet<number>): readonly Clause[] => {
  const joined = new Map(joiners.filter(({ first }) => !inClaim.has(first)).map(({ first, last }) => [first, last]));
  const clauses: Clause[] = [];
  let first = 0;
  let block = 0;
  const end = (last: number): void => {
    if (last >= first) clauses.push({ first, last, block });
  };
  for (let at = 1; at < words.length; at += 1) {
    const startsBlock = words[at]?.block !== words[at - 1]?.block;
    const joiner = joined.get(at);
    if (joiner !== undefined) {
      end(at - 1);
      first = joiner + 1;
      if (startsBlock) block = first;
    } else if (startsBlock && at > first) {
      end(at - 1);
      first = at;
      block = at;
    }
  }
  end(words.length - 1);
  return clauses;
};

/** For a list of matches: the indices of the clauses that contain a complete one. */
const clausesWith = (clauses: readonly Clause[], length: number) => {
  const clauseOf = new Int32Array(length).fill(-1);
  for (const [at, { first, last }] of clauses.entries()) clauseOf.fill(at, first, last + 1);
  return (matches: readonly Match[]): ReadonlySet<number> =>
    new Set(matches.flatMap(({ first, last }) => (clauseOf[first] === clauseOf[last] ? [clauseOf[first] ?? -1] : [])));
};
