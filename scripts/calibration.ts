import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { between, tablesOf } from '../packages/common-ground/bench/calibration-tables.ts';
import { calibrateAll, calibrateBroken, CLAIMS, SEED } from '../packages/common-ground/bench/calibration.ts';
import { fitApart, fitTogether, type GroupVotes, sharesOf } from '../packages/common-ground/bench/fit-support.ts';
import { SUPPORT_PRIORS } from '../packages/common-ground/bench/support-priors.ts';

/**
 * Measures how often the engine's claims are true (docs/calibration.md), runs in full what `npm test` runs in part, and
 * fits the support that the rooms use.
 */
const USAGE = `npm run calibration                  prints the tables and runs in full the tests that npm test runs in part
npm run calibration -- --tables      simulates and prints the tables only (about ten seconds)
npm run calibration -- --write       and writes them into docs/calibration.md
npm run calibration -- --fit DIR     fits packages/common-ground/bench/support-priors.ts anew and prints it;
                                     DIR holds one folder a conversation, each with its expected.json
`;
/** Those that look at `THROUGHLINE_FULL`; CONTRIBUTING.md says how much of each is the part. */
const IN_PART = [
  'e2e/access.test.ts',
  'e2e/drafts.test.ts',
  'e2e/gallery.test.ts',
  'e2e/purpose-pages.test.ts',
  'e2e/studio-looks.test.ts',
  'apps/cli/src/import/polis/eight-conversations.test.ts',
];
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
  const tablesOnly = write || words[0] === '--tables';
  if (words.length > (tablesOnly ? 1 : 0)) {
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
  return tablesOnly ? 0 : testInFull();
};

const testInFull = (): number =>
  spawnSync(process.execPath, ['scripts/test.ts', ...IN_PART], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, THROUGHLINE_FULL: '1' },
  }).status ?? 1;

process.exitCode = main(process.argv.slice(2));
