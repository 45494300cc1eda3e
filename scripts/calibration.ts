import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { between, tablesOf } from '../packages/common-ground/bench/calibration-tables.ts';
import { calibrateAll, calibrateBroken, CLAIMS, SEED } from '../packages/common-ground/bench/calibration.ts';
import { fitApart, fitTogether, type GroupVotes, sharesOf } from '../packages/common-ground/bench/fit-support.ts';
import { SUPPORT_PRIORS } from '../packages/common-ground/bench/support-priors.ts';

/** Measures how often the engine's claims are true (docs/calibration.md), and fits the support that the rooms use. */
const USAGE = `npm run calibration                  simulates and prints the tables (about ten seconds)
npm run calibration -- --write       and writes them into docs/calibration.md
npm run calibration -- --fit DIR     fits packages/common-ground/bench/support-priors.ts anew and prints it;
                                     DIR holds one folder a conversation, each with its expected.json
`;
const DOCUMENT = fileURLToPath(new URL('../docs/calibration.md', import.meta.url));

const fit = (folder: string): number => {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'expected.json')))
        .sort()
    : [];
  if (names.length === 0) {
    process.stderr.write(
      `No folder in ${folder} holds an expected.json. Name the folder that holds the conversations.\n`,
    );
    return 1;
  }
  const short = (value: number): number => Number(value.toFixed(2));
  for (const conversation of names) {
    const { statements, passes } = sharesOf(
      JSON.parse(readFileSync(join(folder, conversation, 'expected.json'), 'utf8')) as GroupVotes,
    );
    const apart = fitApart(statements);
    const together = fitTogether(statements);
    process.stdout.write(
      `  {
    conversation: '${conversation}',
    statements: ${statements.length},
    apart: { a: ${short(apart.a)}, b: ${short(apart.b)} },
    together: { a: ${short(together.a)}, b: ${short(together.b)}, kappa: ${short(together.kappa)} },
    passes: ${short(passes)},
  },\n`,
    );
  }
  return 0;
};

const main = (words: readonly string[]): number => {
  if (words[0] === '--fit' && words.length === 2) return fit(words[1] as string);
  const write = words[0] === '--write';
  if (words.length > (write ? 1 : 0)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const tables = tablesOf(
    calibrateAll({ priors: SUPPORT_PRIORS, claims: CLAIMS, seed: SEED }),
    SUPPORT_PRIORS,
    calibrateBroken(SUPPORT_PRIORS, SEED),
  );
  process.stdout.write(tables);
  if (write) {
    const [before, , after] = between(readFileSync(DOCUMENT, 'utf8'));
    writeFileSync(DOCUMENT, `${before}${tables}${after}`);
  }
  return 0;
};

process.exitCode = main(process.argv.slice(2));
