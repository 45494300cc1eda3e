import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TIMINGS } from '../packages/unlinkable/bench/made-up-pulse.ts';
import { operatorCell, PULSES, SEED, SIZES } from '../packages/unlinkable/bench/operator.ts';
import { between, operatorSummary, operatorTable } from '../packages/unlinkable/bench/operator-table.ts';

/** How much an operator with all logs learns about tokens: simulates, prints the table and, if asked, writes it. */
const USAGE = `node --conditions=source scripts/operator-table.ts            simulates and prints the table (about half a minute)
node --conditions=source scripts/operator-table.ts --write    and writes it where it is shown
`;
const SUMMED_UP = 20;

const write = (document: string, part: string): void => {
  const file = fileURLToPath(new URL(`../${document}`, import.meta.url));
  const [before, , after] = between(readFileSync(file, 'utf8'));
  writeFileSync(file, `${before}${part}${after}`);
};

const main = (words: readonly string[]): number => {
  const writes = words[0] === '--write';
  if (words.length > (writes ? 1 : 0)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const cells = TIMINGS.flatMap((timing) => SIZES.map((members) => operatorCell(timing, members, PULSES, SEED)));
  const table = operatorTable(cells);
  process.stdout.write(table);
  if (writes) {
    write('docs/unlinkable.md', table);
    write('packages/unlinkable/README.md', operatorSummary(cells, SUMMED_UP));
  }
  return 0;
};

process.exitCode = main(process.argv.slice(2));
