import { polis } from '@throughline/common-ground/polis';
import { differencesOf } from './differences.ts';
import { readExpected } from './expected.ts';
import { groupsAlike } from './groups-alike.ts';
import { type Exception, nameExceptions } from './name-exceptions.ts';
import { readVotes } from './read-votes.ts';
import { type Steadiness, steadinessOf } from './steadiness.ts';

export type PolisRow = {
  readonly name: string;
  readonly people: number;
  readonly statements: number;
  readonly votes: number;
  readonly k: readonly [ours: number, theirs: number | null];
  readonly adjustedRand: number;
  /** Cells of the groups' votes that differ. */
  readonly groupVotes: number;
  /** Largest differences. */
  readonly consensus: number;
  readonly silhouettes: number;
  readonly projection: number;
  /** How many representative and majority lists differ, and of how many. */
  readonly lists: readonly [different: number, all: number];
  readonly milliseconds: number;
  readonly workerMilliseconds: number | null;
  readonly exceptions: readonly Exception[];
};

/** Recomputes one conversation and compares it with the record of Polis' worker. */
export const checkPolis = async (folder: string): Promise<PolisRow> => {
  const expected = await readExpected(folder);
  const read = await readVotes(folder);
  const rejected = new Set(expected.rejected_statements);
  const started = performance.now();
  const ours = polis(read.votes, rejected);
  const milliseconds = performance.now() - started;
  const alike = groupsAlike(ours, expected);
  const found = differencesOf(ours, expected, alike);
  let known: Steadiness | null = null;
  const steady = (): Steadiness => {
    known ??= steadinessOf(read.votes, rejected, ours, expected);
    return known;
  };
  return {
    name: expected.name,
    people: ours.people,
    statements: ours.statements.length,
    votes: read.votes.length,
    k: [ours.k, expected.k],
    adjustedRand: alike.agreement,
    groupVotes: found.votes,
    consensus: found.consensus,
    silhouettes: found.silhouettes,
    projection: found.projection,
    lists: [found.lists.length, found.listsCompared],
    milliseconds,
    workerMilliseconds: expected.timings?.clojure_cold_median_ms ?? null,
    exceptions: nameExceptions(ours, expected, read, alike, found, steady),
  };
};
