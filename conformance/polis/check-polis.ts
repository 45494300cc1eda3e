import { type PolisResult, polis } from '@throughline/common-ground/polis';
import { adjustedRand } from '@throughline/common-ground';
import { compareLists, listOf } from './compare-lists.ts';
import { type Expected, readExpected } from './expected.ts';
import { readVotes } from './read-votes.ts';

/** `cause`: why it differs although nothing is wrong; null where nobody knows. */
export type Exception = { readonly what: string; readonly cause: string | null };

export type PolisRow = {
  readonly name: string;
  readonly people: number;
  readonly statements: number;
  readonly votes: number;
  readonly k: readonly [ours: number, theirs: number];
  readonly adjustedRand: number;
  /** Cells of the groups' votes that differ. */
  readonly groupVotes: number;
  /** Largest differences. */
  readonly consensus: number;
  readonly silhouettes: number;
  readonly projection: number;
  /** Representative and majority lists that differ, of how many. */
  readonly lists: readonly [different: number, all: number];
  readonly milliseconds: number;
  readonly workerMilliseconds: number | null;
  readonly exceptions: readonly Exception[];
};

/** engine.md § 6 and issue 3: what may differ, and by how much. */
const BARS = { consensus: 1e-9, silhouettes: 1e-4, projection: 1e-4 } as const;

/** Computes one conversation anew and compares it with what Polis' worker recorded. */
export const checkPolis = async (folder: string): Promise<PolisRow> => {
  const expected = await readExpected(folder);
  const votes = await readVotes(folder);
  const started = performance.now();
  const ours = polis(votes, new Set(expected.rejected_statements));
  const milliseconds = performance.now() - started;
  const exceptions: Exception[] = [];
  if (expected.distinct_votes !== undefined && expected.distinct_votes !== votes.length) {
    exceptions.push({ what: `${votes.length} votes were read, expected ${expected.distinct_votes}`, cause: null });
  }
  const agreement = compareLabels(ours, expected, exceptions);
  const largest = {
    consensus: worstConsensus(ours, expected),
    silhouettes: worstSilhouette(ours, expected),
    projection: worstPlace(ours, expected),
  };
  for (const [what, bar] of Object.entries(BARS)) {
    const found = largest[what as keyof typeof BARS];
    if (!(found <= bar)) exceptions.push({ what: `${what} differ by ${found.toExponential(1)}`, cause: null });
  }
  return {
    name: expected.dataset ?? folder,
    people: ours.people,
    statements: ours.statements.length,
    votes: votes.length,
    k: [ours.k, expected.k],
    adjustedRand: agreement,
    groupVotes: differentVotes(ours, expected, exceptions),
    ...largest,
    lists: differentLists(ours, expected, exceptions),
    milliseconds,
    workerMilliseconds: expected.timings?.clojure_cold_median_ms ?? null,
    exceptions,
  };
};

const compareLabels = (ours: PolisResult, expected: Expected, exceptions: Exception[]): number => {
  const people = Object.keys(expected.labels);
  const unsteady = (expected.stability_ari_over_4_other_random_pca_starts ?? []).some((one) => one < 1);
  const cause = unsteady ? 'the worker’s own groups change with the start of its power iteration' : null;
  if (ours.k !== expected.k) exceptions.push({ what: `k is ${ours.k}, expected ${expected.k}`, cause });
  const missing = people.filter((person) => !ours.labels.has(Number(person))).length;
  if (missing > 0 || people.length !== ours.labels.size) {
    exceptions.push({
      what: `${ours.labels.size} people stand in groups, expected ${people.length}, of whom ${missing} do not`,
      cause: null,
    });
  }
  const agreement = adjustedRand(
    people.map((person) => ours.labels.get(Number(person)) ?? ours.k),
    people.map((person) => expected.labels[person] as number),
  );
  if (agreement < 1) exceptions.push({ what: `groups agree by ${agreement.toFixed(3)} only`, cause });
  return agreement;
};

/** Our group with the most people of theirs. */
const groupLike = (ours: PolisResult, expected: Expected, theirs: string): number => {
  const seen = new Int32Array(Math.max(1, ours.k));
  for (const [person, label] of Object.entries(expected.labels)) {
    const own = ours.labels.get(Number(person));
    if (String(label) === theirs && own !== undefined) seen[own] = (seen[own] as number) + 1;
  }
  return seen.indexOf(Math.max(...seen));
};

const differentVotes = (ours: PolisResult, expected: Expected, exceptions: Exception[]): number => {
  let different = 0;
  for (const [label, group] of Object.entries(expected.group_votes)) {
    const own = ours.groups[groupLike(ours, expected, label)];
    ours.statements.forEach((statement, column) => {
      const theirs = group.votes[String(statement)] ?? { A: 0, D: 0, S: 0 };
      const tally = own?.votes[column];
      if (tally?.A !== theirs.A || tally.D !== theirs.D || tally.S !== theirs.S) different += 1;
    });
    if (own?.members !== group['n-members']) different += 1;
  }
  if (different > 0) exceptions.push({ what: `${different} counts of groups’ votes differ`, cause: null });
  return different;
};

const worstConsensus = (ours: PolisResult, expected: Expected): number =>
  worst(
    ours.statements.map(
      (statement, column) =>
        (expected.group_aware_consensus[String(statement)] ?? Number.NaN) -
        (ours.groupAwareConsensus[column] as number),
    ),
  );

const worstSilhouette = (ours: PolisResult, expected: Expected): number =>
  worst(
    Object.entries(expected.silhouette_by_k).map(
      ([k, value]) => value - (ours.silhouettes.get(Number(k)) ?? Number.NaN),
    ),
  );

const worstPlace = (ours: PolisResult, expected: Expected): number => {
  const signs = [0, 1].map((axis) => {
    const theirs = expected.pca.components[axis] ?? [];
    const own = ours.components[axis] as Float64Array;
    return own.reduce((sum, value, at) => sum + value * (theirs[at] ?? 0), 0) < 0 ? -1 : 1;
  });
  return worst(
    Object.entries(expected.projection).flatMap(([person, place]) => {
      const own = ours.projection.get(Number(person));
      return [0, 1].map((axis) => (own?.[axis] ?? Number.NaN) * (signs[axis] as number) - (place[axis] as number));
    }),
  );
};

/** The largest distance from zero; infinite where something was missing. */
const worst = (differences: readonly number[]): number =>
  differences.reduce((most, one) => Math.max(most, Number.isNaN(one) ? Number.POSITIVE_INFINITY : Math.abs(one)), 0);

const differentLists = (ours: PolisResult, expected: Expected, exceptions: Exception[]): [number, number] => {
  const pairs = [
    ...Object.entries(expected.repness).map(([label, theirs]) => ({
      name: `what stands for group ${label}`,
      ours: (ours.groups[groupLike(ours, expected, label)]?.representative ?? []).map((one) =>
        listOf(one.statement, one.for, one.successes, one.trials),
      ),
      theirs: theirs.map((one) => listOf(one.tid, one['repful-for'], one['n-success'], one['n-trials'])),
    })),
    ...(['agree', 'disagree'] as const).map((side) => ({
      name: `what most ${side} with`,
      ours: ours.majority[side].map((one) => listOf(one.statement, side, one.successes, one.trials)),
      theirs: expected.consensus[side].map((one) => listOf(one.tid, side, one['n-success'], one['n-trials'])),
    })),
  ];
  const different = pairs.flatMap(({ name, ours: own, theirs }) => compareLists(name, own, theirs));
  exceptions.push(...different);
  return [different.length, pairs.length];
};
