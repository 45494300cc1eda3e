import type { PolisResult } from '@throughline/common-ground/polis';
import type { Differences } from './differences.ts';
import type { Expected } from './expected.ts';
import { type GroupsAlike, groupsNamed } from './groups-alike.ts';
import type { VotesRead } from './read-votes.ts';
import type { Steadiness } from './steadiness.ts';

/** `cause`: why it differs although nothing is wrong; null where the cause is not known. */
export type Exception = { readonly what: string; readonly cause: string | null };

/** Issue 3: what may differ, and by how much. */
const BARS = { silhouettes: 1e-4, projection: 1e-4, consensus: 1e-9 } as const;

/**
 * Every difference, in words, with its cause where the data themselves show one. If the votes may not be those that the
 * worker had, or groups differ for a known cause, the counts that follow from them may differ too.
 * @param steady computed only where something differs
 */
export const nameExceptions = (
  ours: PolisResult,
  expected: Expected,
  read: VotesRead,
  alike: GroupsAlike,
  found: Differences,
  steady: () => Steadiness,
): readonly Exception[] => {
  const unclear = unclearCause(read);
  const inputs = inputExceptions(ours, expected, read, unclear);
  const given = unclear ?? (inputs.some(({ cause }) => cause !== null) ? 'it follows from what was read' : null);
  const groups = groupExceptions(ours, expected, alike, steady, given);
  const follows = groups.some(({ cause }) => cause !== null) ? 'it follows from the groups, which differ' : given;
  const far = (what: string, distance: number, bar: number, cause: () => string | null): Exception[] =>
    distance <= bar ? [] : [{ what: `${what} by ${distance.toExponential(1)}`, cause: cause() }];
  const rounds = (): string | null => {
    const move = steady().places;
    return move > BARS.projection
      ? `the worker stops its power iteration after a hundred rounds, and from another start people end up to ${move.toExponential(1)} elsewhere`
      : given;
  };
  return [
    ...inputs,
    ...groups,
    ...far('places differ', found.projection, BARS.projection, rounds),
    ...far('silhouettes differ', found.silhouettes, BARS.silhouettes, rounds),
    ...far('consensus differs', found.consensus, BARS.consensus, () => follows),
    ...(found.votes === 0 ? [] : [{ what: `${found.votes} counts of groups’ votes differ`, cause: follows }]),
    ...found.lists.map(({ what, onlyEqualsMoved }) => ({
      what,
      cause: onlyEqualsMoved ? 'entries with the same figures stand in another order' : follows,
    })),
  ];
};

const unclearCause = ({ unclear }: VotesRead): string | null =>
  unclear === 0
    ? null
    : `${unclear === 1 ? 'once' : `${unclear} times`} somebody gave different votes on one statement at one moment, and the export does not say which came last`;

/** Votes, people and statements that are not those that the worker had. */
const inputExceptions = (
  ours: PolisResult,
  expected: Expected,
  read: VotesRead,
  unclear: string | null,
): readonly Exception[] => {
  const otherMoment =
    read.source === 'participants-votes.csv'
      ? 'there is no votes.csv, and participants-votes.csv was written at another moment'
      : null;
  const cause = unclear ?? otherMoment;
  const numbers = (what: string, own: number, theirs: number | undefined): Exception[] =>
    theirs === undefined || own === theirs ? [] : [{ what: `${own} ${what}, expected ${theirs}`, cause }];
  return [
    ...numbers('votes were read', read.votes.length, expected.distinct_votes),
    ...numbers('people voted', ours.people, expected.participants),
    ...sets('statements with a vote', ours.statements, expected.statement_ids, cause),
    ...sets('people who count', ours.inConversation, expected.in_conv, cause),
  ];
};

const groupExceptions = (
  ours: PolisResult,
  expected: Expected,
  { agreement }: GroupsAlike,
  steady: () => Steadiness,
  given: string | null,
): readonly Exception[] => {
  const named = groupsNamed(expected);
  const same = agreement === 1 && named === ours.k;
  const theirs = expected.k ?? 0;
  if (same && ours.k === theirs) return [];
  if (same)
    return [
      {
        what: `k is ${ours.k}, expected ${theirs}`,
        cause: `the worker’s k counts groups it began with and left empty: its labels name ${named}, which are ours`,
      },
    ];
  const cause = steady().groups < 1 ? 'the worker’s own groups change with the start of its power iteration' : given;
  return [
    ...(ours.k === theirs ? [] : [{ what: `k is ${ours.k}, expected ${theirs}`, cause }]),
    ...(agreement === 1 ? [] : [{ what: `groups agree by ${agreement.toFixed(3)} only`, cause }]),
  ];
};

/** The members that one of two sets has and the other lacks, in a few words. */
const sets = (
  what: string,
  ours: Iterable<number>,
  theirs: readonly number[] | undefined,
  cause: string | null,
): Exception[] => {
  if (theirs === undefined) return [];
  const own = new Set(ours);
  const other = new Set(theirs);
  const more = [...own].filter((one) => !other.has(one));
  const fewer = [...other].filter((one) => !own.has(one));
  const said = [
    ...(more.length > 0 ? [`${few(more)} with us only`] : []),
    ...(fewer.length > 0 ? [`${few(fewer)} expected only`] : []),
  ];
  return said.length === 0 ? [] : [{ what: `${what}: ${said.join(', ')}`, cause }];
};

const few = (numbers: readonly number[]): string =>
  numbers.length > 5 ? `${numbers.slice(0, 5).join(', ')} and ${numbers.length - 5} more` : numbers.join(', ');
