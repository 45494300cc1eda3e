import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkPolis, type PolisRow } from './polis/check-polis.ts';
import { checkSpc } from './spc/check-spc.ts';
import { printSpc } from './spc/print-spc.ts';

/**
 * `npm run conformance -- polis DIR…`: recomputes every conversation and compares it with the record of Polis' own
 * worker in its `expected.json`. `npm run conformance -- spc DIR…`: recomputes every chart and compares it with the
 * records of the tools. Both print every exception. Exit code 1 where one has no cause, 2 where the arguments are wrong
 * or a folder cannot be read.
 */
const USAGE = `npm run conformance -- polis DIR…
npm run conformance -- spc DIR…

    polis: each DIR holds a Polis export (votes.csv or participants-votes.csv) and expected.json, shaped as in
    ../shared/reference/polis; or it is a folder of such folders.
    spc: each DIR holds series.json and what tools made of the series, shaped as in ../shared/reference/spc.
`;

const HEAD = [
  'conversation',
  'people',
  'stmts',
  'votes',
  'k',
  'ARI',
  'counts',
  'lists',
  'consensus',
  'silhouette',
  'places',
  'ms',
  'Polis ms',
];
const WIDTHS = [34, 7, 6, 8, 4, 6, 7, 6, 10, 11, 9, 6, 9];

const line = (cells: readonly string[]): string =>
  `${cells.map((cell, at) => (at === 0 ? `${cell} `.padEnd(WIDTHS[0] as number) : cell.padStart(WIDTHS[at] as number))).join('')}\n`;

const rowOf = (row: PolisRow): string =>
  line([
    row.name,
    String(row.people),
    String(row.statements),
    String(row.votes),
    row.k[0] === (row.k[1] ?? 0) ? String(row.k[0]) : `${row.k[0]}≠${row.k[1]}`,
    row.adjustedRand.toFixed(3),
    row.groupVotes === 0 ? 'equal' : `${row.groupVotes} ≠`,
    row.lists[0] === 0 ? `${row.lists[1]} =` : `${row.lists[0]} ≠`,
    row.consensus.toExponential(1),
    row.silhouettes.toExponential(1),
    row.projection.toExponential(1),
    row.milliseconds.toFixed(0),
    row.workerMilliseconds === null ? '–' : row.workerMilliseconds.toFixed(0),
  ]);

/** A folder of conversations is replaced by each of them. */
const conversationsIn = (folder: string): readonly string[] => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [folder];
  if (existsSync(join(folder, 'expected.json'))) return [folder];
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'expected.json')))
    .map((entry) => join(folder, entry.name))
    .sort();
  return inside.length === 0 ? [folder] : inside;
};

const main = async (words: readonly string[]): Promise<number> => {
  const [kind, ...folders] = words;
  if ((kind !== 'polis' && kind !== 'spc') || folders.length === 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  return kind === 'polis' ? await polis(folders) : spc(folders);
};

const spc = (folders: readonly string[]): number => {
  let unexplained = 0;
  for (const folder of folders) {
    try {
      unexplained += printSpc(checkSpc(folder), (text) => process.stdout.write(text));
    } catch (error) {
      process.stderr.write(`${folder}: ${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    }
  }
  return unexplained > 0 ? 1 : 0;
};

const polis = async (given: readonly string[]): Promise<number> => {
  const folders = given.flatMap(conversationsIn);
  process.stdout.write(line(HEAD));
  let exceptions = 0;
  let unexplained = 0;
  let unread = 0;
  for (const folder of folders) {
    try {
      const row = await checkPolis(folder);
      process.stdout.write(rowOf(row));
      for (const { what, cause } of row.exceptions) {
        exceptions += 1;
        if (cause === null) unexplained += 1;
        process.stdout.write(`    exception: ${what}. Cause: ${cause ?? 'NOT KNOWN'}.\n`);
      }
    } catch (error) {
      unread += 1;
      process.stderr.write(`${folder}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  process.stdout.write(
    `\n${folders.length - unread} compared, ${exceptions} exceptions, ${unexplained} without a known cause${unread > 0 ? `; ${unread} could not be read` : ''}.\n`,
  );
  if (unread > 0) return 2;
  return unexplained > 0 ? 1 : 0;
};

process.exitCode = await main(process.argv.slice(2));
