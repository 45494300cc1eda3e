import type { PolisResult } from '@throughline/common-ground/polis';
import { compareLists, type Entry, type ListDifference, listOf } from './compare-lists.ts';
import type { Expected } from './expected.ts';
import type { GroupsAlike } from './groups-alike.ts';

/** How far a result is from the recorded one. Distances are maxima; infinite where something is missing. */
export type Differences = {
  readonly consensus: number;
  readonly silhouettes: number;
  readonly projection: number;
  /** Cells of the groups' votes, and sizes of groups, that differ. */
  readonly votes: number;
  readonly lists: readonly ListDifference[];
  readonly listsCompared: number;
};

export const differencesOf = (ours: PolisResult, expected: Expected, alike: GroupsAlike): Differences => {
  const lists = listsOf(ours, expected, alike);
  return {
    consensus: worst(
      ours.statements.map(
        (statement, column) =>
          (expected.group_aware_consensus[String(statement)] ?? Number.NaN) -
          (ours.groupAwareConsensus[column] as number),
      ),
    ),
    silhouettes: worst(
      Object.entries(expected.silhouette_by_k).flatMap(([k, value]) =>
        value === null ? [] : [value - (ours.silhouettes.get(Number(k)) ?? Number.NaN)],
      ),
    ),
    projection: worstPlace(ours, expected),
    votes: differentVotes(ours, expected, alike),
    lists: lists.flatMap(({ name, own, theirs }) => compareLists(name, own, theirs)),
    listsCompared: lists.length,
  };
};

const worst = (distances: readonly number[]): number =>
  distances.reduce((most, one) => Math.max(most, Number.isNaN(one) ? Number.POSITIVE_INFINITY : Math.abs(one)), 0);

/** The sign of each direction is arbitrary. The one that brings people closer to the recorded places is used. */
const worstPlace = (ours: PolisResult, expected: Expected): number => {
  const places = Object.entries(expected.projection).map(([person, theirs]) => ({
    own: ours.projection.get(Number(person)) ?? [Number.NaN, Number.NaN],
    theirs,
  }));
  const signs = [0, 1].map((axis) =>
    places.reduce((sum, { own, theirs }) => sum + ((own[axis] as number) * (theirs[axis] as number) || 0), 0) < 0
      ? -1
      : 1,
  );
  return worst(
    places.flatMap(({ own, theirs }) =>
      [0, 1].map((axis) => (own[axis] as number) * (signs[axis] as number) - (theirs[axis] as number)),
    ),
  );
};

const NONE = { A: 0, D: 0, S: 0 } as const;

const differentVotes = (ours: PolisResult, expected: Expected, { ownOf }: GroupsAlike): number => {
  const columnOf = new Map(ours.statements.map((statement, column) => [String(statement), column]));
  let different = 0;
  for (const [label, group] of Object.entries(expected.group_votes)) {
    const own = ours.groups[ownOf.get(label) ?? -1];
    if (own?.members !== group['n-members']) different += 1;
    for (const statement of new Set([...columnOf.keys(), ...Object.keys(group.votes)])) {
      const theirs = group.votes[statement] ?? NONE;
      const tally = own?.votes[columnOf.get(statement) ?? -1] ?? NONE;
      if (tally.A !== theirs.A || tally.D !== theirs.D || tally.S !== theirs.S) different += 1;
    }
  }
  return different;
};

type Pair = { readonly name: string; readonly own: readonly Entry[]; readonly theirs: readonly Entry[] };

const listsOf = (ours: PolisResult, { repness, consensus }: Expected, { ownOf }: GroupsAlike): readonly Pair[] => [
  ...Object.entries(repness).map(([label, theirs]) => ({
    name: `what stands for group ${label}`,
    own: (ours.groups[ownOf.get(label) ?? -1]?.representative ?? []).map((one) =>
      listOf(one.statement, one.for, one.successes, one.trials),
    ),
    theirs: theirs.map((one) => listOf(one.tid, one['repful-for'], one['n-success'], one['n-trials'])),
  })),
  ...(['agree', 'disagree'] as const).map((side) => ({
    name: `what most ${side} with`,
    own: ours.majority[side].map((one) => listOf(one.statement, side, one.successes, one.trials)),
    theirs: (consensus[side] ?? []).map((one) => listOf(one.tid, side, one['n-success'], one['n-trials'])),
  })),
];
