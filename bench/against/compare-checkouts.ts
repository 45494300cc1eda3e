import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readVotes } from '../../conformance/polis/read-votes.ts';
import { inPairs, medianInterval, PAIRS } from '../pairs.ts';
import { THIS_CHECKOUT } from '../server-under-test.ts';
import type { Figures } from './figures.ts';
import { type Row, rowOf } from './row-of.ts';
import { scriptSizes } from './script-sizes.ts';
import { serverTurn } from './server-turn.ts';

type Turn = (checkout: string) => Promise<Figures>;

/**
 * Measures this tree and another checkout in turn, A B B A …, each turn in processes started anew in its checkout, and
 * prints a table. A figure is worse where the whole interval of its ratio is on the bad side, twice running: of twenty equal
 * figures one in three tables would have a worse one by chance. Ends with 1 where one is.
 */
export const compareCheckouts = async (other: string, words: readonly string[]): Promise<void> => {
  const there = resolve(other);
  if (!existsSync(join(there, 'node_modules/.bin/throughline')))
    throw new Error(`${there} is no checkout that runs: npm ci there first.`);
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: there, stdio: 'inherit' });
  const votes = await writeVotes();
  const turns: readonly { readonly name: string; readonly turn: Turn; readonly exact?: boolean }[] = [
    // the same bytes each time
    { name: 'script', turn: scriptSizes, exact: true },
    { name: 'engine', turn: inCheckout('engine-turn.ts') },
    ...(votes === null ? [] : [{ name: 'polis', turn: inCheckout('polis-turn.ts', votes) }]),
    { name: 'store', turn: inCheckout('store-turn.ts') },
    { name: 'server', turn: serverTurn },
  ];
  const { coverage } = medianInterval(Array.from({ length: PAIRS }, () => 1));
  process.stdout.write(
    `here: ${described(THIS_CHECKOUT)}\nthere: ${described(there)}\n${PAIRS} interleaved pairs; ratio: here by there, its median and ${(coverage * 100).toFixed(1)} % interval\n\n`,
  );
  process.stdout.write(`${cells('', 'here', 'there', 'ratio', 'interval', '')}\n`);
  try {
    for (const { name, turn, exact = false } of turns) {
      if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
      const started = performance.now();
      const measure = async (): Promise<readonly string[]> => {
        const pairs = await inPairs(
          () => turn(THIS_CHECKOUT),
          () => turn(there),
          exact ? 1 : PAIRS,
        );
        const rows = rowsOf(pairs, exact);
        for (const row of rows) process.stdout.write(`${lineOf(row)}\n`);
        return rows.filter(({ verdict }) => verdict === 'worse').map((row) => row.name);
      };
      let worse = await measure();
      if (worse.length > 0 && !exact) {
        process.stdout.write(`${name}, measured again:\n`);
        const again = await measure();
        worse = worse.filter((row) => again.includes(row));
      }
      for (const row of worse) process.stdout.write(`WORSE ${row}\n`);
      if (worse.length > 0) process.exitCode = 1;
      process.stdout.write(`${name}: took ${Math.round((performance.now() - started) / 1_000)} s\n`);
    }
  } finally {
    if (votes !== null) rmSync(dirname(votes), { recursive: true });
  }
};

const rowsOf = (pairs: readonly (readonly [Figures, Figures])[], exact: boolean): readonly Row[] =>
  Object.keys(pairs[0]?.[0] ?? {}).map((name) =>
    rowOf(
      name,
      pairs.map(([here, there]) => [here[name] ?? Number.NaN, there[name] ?? Number.NaN]),
      exact,
    ),
  );

/** Runs a file of this folder in a process of its own whose working folder is the checkout; it prints its figures. */
const inCheckout =
  (file: string, ...more: readonly string[]): Turn =>
  async (checkout) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--conditions=source',
        '--disable-warning=ExperimentalWarning',
        fileURLToPath(new URL(file, import.meta.url)),
        ...more,
      ],
      { cwd: checkout },
    );
    return JSON.parse(stdout) as Figures;
  };

/** The largest reference conversation as one file for both checkouts; null where it is not on this machine. */
const writeVotes = async (): Promise<string | null> => {
  const folder = join(THIS_CHECKOUT, '../shared/reference/polis/american-assembly.bowling-green');
  if (!existsSync(folder)) {
    process.stdout.write(`SKIPPED polis: the reference conversation is not at ${folder}\n`);
    return null;
  }
  const expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as {
    rejected_statements: number[];
  };
  const { votes } = await readVotes(folder);
  const file = join(mkdtempSync(join(tmpdir(), 'throughline-votes-')), 'votes.json');
  writeFileSync(file, JSON.stringify({ votes, rejected: expected.rejected_statements }));
  return file;
};

const described = (checkout: string): string =>
  `${checkout} ${execFileSync('git', ['log', '-1', '--format=%h %s'], { cwd: checkout }).toString().trim()}`;

const cells = (...[name = '', ...rest]: readonly string[]): string =>
  name.padEnd(50) + rest.map((cell, at) => (at === 4 ? `  ${cell}` : cell.padStart(at === 3 ? 16 : 10))).join('');

const lineOf = ({ name, here, there, ratio, verdict }: Row): string =>
  cells(
    name,
    plain(here),
    plain(there),
    ratio.median.toFixed(3),
    ratio.n === 1 ? '' : `${ratio.low.toFixed(3)}–${ratio.high.toFixed(3)}`,
    verdict,
  ).trimEnd();

const plain = (value: number): string => value.toLocaleString('en-GB', { maximumSignificantDigits: 4 });
