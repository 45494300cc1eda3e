import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { polis, type Vote } from '@throughline/common-ground/polis';
import { kmeans } from 'ml-kmeans';
import { PCA } from 'ml-pca';
import { readVotes } from '../conformance/polis/read-votes.ts';
import { timeOf } from './measure.ts';
import { inPairs, PAIRS } from './pairs.ts';
import { reportFigure } from './figures.ts';

/**
 * The whole `polis` result, without caches, on the largest reference conversation, beside its two expensive steps alone
 * (two components by NIPALS, the fastest method of ml-pca, and the groups by ml-kmeans), on the same votes in one run.
 */
const folder = fileURLToPath(new URL('../../shared/reference/polis/american-assembly.bowling-green', import.meta.url));

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

/** Run again in separate processes, this file prints the cost of the first result, when no code is compiled yet. */
const ONLY_FIRST = 'first';
const first = (): number =>
  Number(
    execFileSync(process.execPath, ['--conditions=source', fileURLToPath(import.meta.url), ONLY_FIRST]).toString(),
  );

if (!existsSync(folder)) {
  process.stdout.write(`SKIPPED: the reference conversation is not at ${folder}\n`);
} else {
  const expected = JSON.parse(await readFile(`${folder}/expected.json`, 'utf8')) as {
    rejected_statements: number[];
    timings: { clojure_cold_median_ms: number; numpy_restatement_median_ms: number };
  };
  const { votes } = await readVotes(folder);
  const rejected = new Set(expected.rejected_statements);
  if (process.argv[2] === ONLY_FIRST) {
    process.stdout.write(String(timeOf(() => polis(votes, rejected))));
    process.exit();
  }
  const named = 'the polis result, whole, on american-assembly.bowling-green';
  reportFigure({
    name: `${named}, the first of a process`,
    values: Array.from({ length: PAIRS }, first),
    unit: 'ms',
    most: 500,
  });
  const pairs = await inPairs(
    () => timeOf(() => polis(votes, rejected)),
    () => timeOf(() => withPackages(votes, rejected)),
  );
  reportFigure({
    name: `${named}, against two of its steps by ml-pca and ml-kmeans`,
    values: pairs.map(([ours, packages]) => packages / ours),
  });
  for (const [who, theirs] of [
    ['Polis’ own worker', expected.timings.clojure_cold_median_ms],
    ['a numpy restatement', expected.timings.numpy_restatement_median_ms],
  ] as const)
    reportFigure({
      name: `the same against ${who}, recorded on another day`,
      values: pairs.map(([ours]) => theirs / ours),
    });
}
