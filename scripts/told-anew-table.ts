import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CIRCLES, OPINIONS, toldAnewLine, TURNOVERS } from '../packages/disclosure/bench/told-anew.ts';

/** How often a second wave is shown anew: makes up circles, prints the table and, if asked, writes it in the docs. */
const USAGE = `node --conditions=source scripts/told-anew-table.ts            makes up circles and prints the table (about a minute)
node --conditions=source scripts/told-anew-table.ts --write    and writes it in docs/disclosure.md
`;
const [START, END] = ['<!-- written by scripts/told-anew-table.ts --write -->\n', '<!-- end of what is written -->'];

const main = (words: readonly string[]): number => {
  const writes = words[0] === '--write';
  if (words.length > (writes ? 1 : 0)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const table = [
    `| ${['members', 'came', 'went', ...OPINIONS.map(({ name }) => name)].join(' | ')} |`,
    `| ${['members', 'came', 'went', ...OPINIONS].map(() => '---:').join(' | ')} |`,
    ...TURNOVERS.map((turnover) => toldAnewLine(turnover, CIRCLES)),
  ].join('\n');
  process.stdout.write(`${table}\n`);
  if (writes) {
    const file = fileURLToPath(new URL('../docs/disclosure.md', import.meta.url));
    const page = readFileSync(file, 'utf8');
    const [before = '', rest = ''] = page.split(START);
    writeFileSync(file, `${before}${START}\n${table}\n\n${END}${rest.split(END)[1] ?? ''}`);
  }
  return 0;
};

process.exitCode = main(process.argv.slice(2));
