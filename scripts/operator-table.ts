import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TIMINGS } from '../packages/unlinkable/bench/made-up-pulse.ts';
import { operatorCell, PULSES, SEED, SIZES } from '../packages/unlinkable/bench/operator.ts';
import { between, operatorTable } from '../packages/unlinkable/bench/operator-table.ts';

/** What an operator with all logs makes of tokens: simulates, prints the table and, if told to, writes it. */
const USAGE = `node --conditions=source scripts/operator-table.ts            simulates and prints the table (about half a minute)
node --conditions=source scripts/operator-table.ts --write    and writes it into docs/unlinkable.md
`;
const DOCUMENT = fileURLToPath(new URL('../docs/unlinkable.md', import.meta.url));

const main = (words: readonly string[]): number => {
  const write = words[0] === '--write';
  if (words.length > (write ? 1 : 0)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const table = operatorTable(
    TIMINGS.flatMap((timing) => SIZES.map((members) => operatorCell(timing, members, PULSES, SEED))),
  );
  process.stdout.write(table);
  if (write) {
    const [before, , after] = between(readFileSync(DOCUMENT, 'utf8'));
    writeFileSync(DOCUMENT, `${before}${table}${after}`);
  }
  return 0;
};

process.exitCode = main(process.argv.slice(2));
