import type { Match } from './phrases.ts';
import { stemOf } from './same-words.ts';
import type { Reading } from './words.ts';

type Found = {
  /** What somebody asks for or finds wrong, wherever it stands. */
  readonly claims: readonly Match[];
  /** Words that ask where a clause begins with them. */
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
  /** Number of the first word of the block it stands in: its own, unless a joiner begins it. */
  readonly block: number;
};

/**
 * The number of the word at which a second idea begins, or null. A second idea is a clause that asks for something or
 * finds something wrong, as one before it did, and goes on with none of its words and refers to nothing in it; or one
 * that is announced ("another thing").
 */
export const secondIdea = (reading: Reading, found: Found): number | null => {
  const clauses = clausesOf(reading, found);
  const announced = found.openings.find(({ first, last }) => first > 0 && last < reading.words.length - 1);
  const claiming = clauses.filter((clause) => claims(clause, found));
  const [firstClaim, ...later] = claiming;
  const second =
    firstClaim === undefined
      ? undefined
      : later.find((clause) => !refersBack(clause, found) && !sharesWords(clause, clauses, reading, found));
  const starts = [announced?.first, second?.first].filter((at) => at !== undefined);
  return starts.length === 0 ? null : Math.min(...starts);
};

/** Parted by full stops, semicolons, and words such as "and". */
const clausesOf = ({ words }: Reading, { joiners, claims: all }: Found): readonly Clause[] => {
  const joined = new Map(
    // the "also" of "would also like" joins nothing
    joiners.filter((joiner) => !all.some((match) => isIn(match, joiner))).map(({ first, last }) => [first, last]),
  );
  const clauses: Clause[] = [];
  let first = 0;
  let block = 0;
  const end = (last: number): void => {
    if (last >= first) clauses.push({ first, last, block });
  };
  for (let at = 1; at < words.length; at += 1) {
    const joiner = joined.get(at);
    if (joiner !== undefined) {
      end(at - 1);
      // "Also" may begin a block
      if (words[at]?.block !== words[at - 1]?.block) block = joiner + 1;
      first = joiner + 1;
    } else if (words[at]?.block !== words[at - 1]?.block && at > first) {
      end(at - 1);
      first = at;
      block = at;
    }
  }
  end(words.length - 1);
  return clauses;
};

/** "and need mending" goes on about the same subject: only a clause with a subject of its own, or a first one, claims. */
const opensWithClaim = (clause: Clause, { claims: all }: Found): boolean =>
  all.some((match) => match.first === clause.first);

const isIn = ({ first, last }: Pick<Clause, 'first' | 'last'>, match: Match): boolean =>
  match.first >= first && match.last <= last;

const claims = (clause: Clause, found: Found): boolean => {
  const asksFrom = (at: number) => found.requests.some(({ first }) => first === at);
  if (asksFrom(clause.first)) return clause.first === clause.block || asksFrom(clause.block);
  const within = found.claims.some((match) => isIn(clause, match));
  return within && (clause.first === clause.block || !opensWithClaim(clause, found));
};

const refersBack = (clause: Clause, { references }: Found): boolean => references.some((match) => isIn(clause, match));

const sharesWords = (
  clause: Clause,
  clauses: readonly Clause[],
  { words }: Reading,
  { claims: all, isSmall, endings }: Found,
): boolean => {
  const inClaim = (at: number) => all.some(({ first, last }) => at >= first && at <= last);
  const stems = (one: Clause): readonly string[] =>
    words
      .slice(one.first, one.last + 1)
      .filter(({ text }, at) => !isSmall(text) && !inClaim(one.first + at))
      .map(({ bare }) => stemOf(bare, endings));
  const before = new Set(clauses.filter(({ last }) => last < clause.first).flatMap(stems));
  return stems(clause).some((stem) => before.has(stem));
};
