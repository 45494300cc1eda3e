import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, isSource } from './tree.ts';

/**
 * Where time comes in as an argument. The linter forbids `Date.now` and random draws there; it has no rule for `new
 * Date()`.
 */
const GIVEN_TIME = /^(?:apps\/server|packages\/(?:common-ground|disclosure|domain|spc|unlinkable|wording))\/src\//;
const FREE =
  /\.test\.ts$|\/src\/contract\/|\/src\/attacker\/|\/src\/test-(?:server|circle)\.ts$|\/src\/kernel\/clock\.ts$/;
/** `new Date()`, `new Date` and `Date()`: all three read the host's clock. */
const READS_CLOCK = /\bnew\s+Date\s*\(\s*\)|\bnew\s+Date\b(?!\s*[(.<])|(?<!\bnew\s+)(?<![\w.$])Date\s*\(/;
const COMMENT = /^\s*(?:\/\/|\/?\*)/;

/** Every line that reads the host's clock where time is given. Throws when git lists no such file. */
export const clockFaults = (root: string): readonly string[] => {
  const listed = filesOf(root).filter((file) => isSource(file) && GIVEN_TIME.test(file) && !FREE.test(file));
  if (listed.length === 0)
    throw new Error('There was nothing to look at: git lists no source file where time is given.');
  return listed.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        READS_CLOCK.test(line) && !COMMENT.test(line)
          ? [`${file}:${at + 1}: reads the host’s clock. Time comes in as an argument.`]
          : [],
      ),
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = clockFaults(fileURLToPath(new URL('..', import.meta.url)));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
