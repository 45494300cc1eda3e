import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { buildWeb } from '../scripts/build-web.ts';

/**
 * `npm run bench`: every *.bench.ts beside this file whose name holds one of the words given, each in a process of its
 * own, one after another. `--pairs 3` for a first look, nine otherwise. `--against ../base` measures this tree against
 * another checkout instead (against/compare-checkouts.ts).
 */
const { values: options, positionals: words } = parseArgs({
  options: { against: { type: 'string' }, pairs: { type: 'string' } },
  allowPositionals: true,
});
if (options.pairs !== undefined) process.env.BENCH_PAIRS = options.pairs;

const folder = fileURLToPath(new URL('.', import.meta.url));
await buildWeb();
process.stdout.write(`${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}\n`);

const run = (file: string): Promise<boolean> =>
  new Promise((resolve) => {
    process.stdout.write(`\n${file}\n`);
    const started = performance.now();
    const child = spawn(
      process.execPath,
      ['--conditions=source', '--disable-warning=ExperimentalWarning', folder + file],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    child.on('close', (code) => {
      process.stdout.write(`took ${Math.round((performance.now() - started) / 1000)} s\n`);
      resolve(code === 0);
    });
  });

if (options.against !== undefined) {
  const { compareCheckouts } = await import('./against/compare-checkouts.ts');
  await compareCheckouts(options.against, words);
} else {
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.bench.ts') && (words.length === 0 || words.some((word) => file.includes(word))),
  );
  const missed: string[] = [];
  for (const file of files) if (!(await run(file))) missed.push(file);
  process.stdout.write(missed.length === 0 ? '\nEvery bar holds.\n' : `\nA bar was missed in: ${missed.join(', ')}\n`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}
