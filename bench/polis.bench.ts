import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { polis, type Vote } from '@throughline/common-ground/polis';
import { kmeans } from 'ml-kmeans';
import { PCA } from 'ml-pca';
import { readVotes } from '../conformance/polis/read-votes.ts';
import { middleOf, print, processorTime, round } from './measure.ts';

/**
 * The whole `polis` result, without caches, on the largest reference conversation, beside its two expensive steps alone
 * (two components by NIPALS, the fastest method of ml-pca, and the groups by ml-kmeans), on the same votes in one run.
 */
const folder = fileURLToPath(new URL('../../shared/reference/polis/american-assembly.bowling-green', import.meta.url));
const RUNS = 5;

/** Rows with gaps filled by their column's mean, without the columns of rejected statements. */
const filledIn = (votes: readonly Vote[], rejected: ReadonlySet<number>): number[][] => {
  const columns = new Map(
    [...new Set(votes.map(({ statement }) => statement))]
      .filter((one) => !rejected.has(one))
      .map((one, at) => [one, at]),
  );
  const rows = new Map<number, (number | null)[]>();
  const sums = Array.from({ length: columns.size }, () => ({ sum: 0, seen: 0 }));
  for (const { person, statement, vote } of votes) {
    const column = columns.get(statement);
    if (column === undefined) continue;
    const row = rows.get(person) ?? Array.from({ length: columns.size }, () => null);
    row[column] = vote;
    rows.set(person, row);
    const one = sums[column] as { sum: number; seen: number };
    one.sum += vote;
    one.seen += 1;
  }
  return [...rows.values()].map((row) =>
    row.map((vote, column) => vote ?? (sums[column]?.sum ?? 0) / (sums[column]?.seen ?? 1)),
  );
};

const withPackages = (votes: readonly Vote[], rejected: ReadonlySet<number>): void => {
  const rows = filledIn(votes, rejected);
  const components = new PCA(rows, { method: 'NIPALS', nCompNIPALS: 2, center: true });
  const places = components.predict(rows, { nComponents: 2 }).to2DArray();
  const base = kmeans(places, 100, { initialization: places.slice(0, 100), maxIterations: 100 }).centroids;
  for (let k = 2; k <= 5; k += 1) kmeans(base, k, { initialization: base.slice(0, k), maxIterations: 20 });
};

const time = (what: () => void): number => {
  const times = Array.from({ length: RUNS }, () => {
    const started = processorTime();
    what();
    return processorTime() - started;
  });
  return middleOf(times);
};

if (!existsSync(folder)) {
  process.stdout.write(`SKIPPED: the reference conversation is not at ${folder}\n`);
} else {
  const expected = JSON.parse(await readFile(`${folder}/expected.json`, 'utf8')) as {
    rejected_statements: number[];
    timings: { clojure_cold_median_ms: number; numpy_restatement_median_ms: number };
  };
  const { votes } = await readVotes(folder);
  const rejected = new Set(expected.rejected_statements);
  const started = processorTime();
  polis(votes, rejected);
  const first = processorTime() - started;
  const ours = time(() => polis(votes, rejected));
  const packages = time(() => withPackages(votes, rejected));
  print({
    name: 'the polis result, whole and cold, on american-assembly.bowling-green, against two of its steps by ml-pca and ml-kmeans',
    ours: round(ours),
    baseline: round(packages),
    unit: 'ms of processor time',
    ratio: round(packages / ours),
    first: round(first),
    bar: 500,
  });
  for (const [who, theirs] of [
    ['Polis’ own worker', expected.timings.clojure_cold_median_ms],
    ['a numpy restatement', expected.timings.numpy_restatement_median_ms],
  ] as const) {
    print({
      name: `the same against ${who}, as recorded on another day`,
      ours: round(ours),
      baseline: round(theirs),
      unit: 'ms of processor time',
      ratio: round(theirs / ours),
    });
  }
  if (first > 500) process.exitCode = 1;
}
