import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aroundTable, bankTable } from '../packages/wording/bench/bank-table.ts';

/** How often each rule of the wording coach is right on its bank: prints the table and, if asked, writes it. */
const USAGE = `node --conditions=source scripts/wording-table.ts            measures and prints the table
node --conditions=source scripts/wording-table.ts --write    and writes it into docs/wording.md
`;
const DOCUMENT = fileURLToPath(new URL('../docs/wording.md', import.meta.url));

const main = (words: readonly string[]): number => {
  const write = words[0] === '--write';
  if (words.length > (write ? 1 : 0)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const table = bankTable();
  process.stdout.write(table);
  if (write) {
    const [before, , after] = aroundTable(readFileSync(DOCUMENT, 'utf8'));
    writeFileSync(DOCUMENT, `${before}${table}${after}`);
  }
  return 0;
};

process.exitCode = main(process.argv.slice(2));
