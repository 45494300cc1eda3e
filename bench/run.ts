import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildWeb } from '../scripts/build-web.ts';

/**
 * `npm run bench`: runs every *.bench.ts beside this file, each in a separate process, one after another. Each prints
 * its results as JSON lines. The result that counts is the ratio to a baseline measured in the same run, on this
 * machine.
 */
type Result = {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number;
  readonly unit: string;
  readonly ratio: number;
  readonly bar?: number;
  readonly p99?: number;
  readonly worst?: number;
};

const folder = fileURLToPath(new URL('.', import.meta.url));
await buildWeb();
const files = readdirSync(folder).filter(
  (file) =>
    file.endsWith('.bench.ts') &&
    (process.argv.length < 3 || process.argv.slice(2).some((word) => file.includes(word))),
);
process.stdout.write(`${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}\n`);

const show = ({ name, ours, baseline, unit, ratio, p99, worst, bar }: Result): void => {
  const more = `${p99 === undefined ? '' : `, 99 in 100 within ${p99}`}${worst === undefined ? '' : `, at worst ${worst}`}${bar === undefined ? '' : `, bar ${bar}`}`;
  process.stdout.write(
    `  ${name}\n      ours ${ours.toLocaleString('en-GB')}, baseline ${baseline.toLocaleString('en-GB')} ${unit}, ratio ${ratio}${more}\n`,
  );
};

const run = (file: string): Promise<boolean> =>
  new Promise((resolve) => {
    process.stdout.write(`\n${file}\n`);
    const child = spawn(
      process.execPath,
      ['--conditions=source', '--disable-warning=ExperimentalWarning', folder + file],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let held = '';
    child.stdout.on('data', (piece: Buffer) => {
      held += piece.toString();
      const lines = held.split('\n');
      held = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('{')) show(JSON.parse(line) as Result);
    });
    child.on('close', (code) => resolve(code === 0));
  });

const missed: string[] = [];
for (const file of files) if (!(await run(file))) missed.push(file);
process.stdout.write(missed.length === 0 ? '\nEvery bar holds.\n' : `\nA bar was missed in: ${missed.join(', ')}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
