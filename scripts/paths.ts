import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, isSource } from './tree.ts';

/** Where endpoints are called by their routes (decision 0050). */
const CALLERS = /^(?:apps\/web\/src|packages\/device\/src|apps\/cli\/src\/simulate)\//;
const TESTS = /\.test\.tsx?$|\/test-[a-z-]+\.ts$/;
/** A string that begins where the server's endpoints are. */
const TYPED = /['"`](?:\$\{[^}]*\})?\/api\b/;
const COMMENT = /^\s*(?:\/\/|\/?\*)/;

/** Every line that types the path of an endpoint where it has a name. Throws when git lists no such file. */
export const pathFaults = (root: string): readonly string[] => {
  const listed = filesOf(root).filter((file) => isSource(file) && CALLERS.test(file) && !TESTS.test(file));
  if (listed.length === 0) throw new Error('There was nothing to look at: git lists no source file that calls.');
  return listed.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        TYPED.test(line) && !COMMENT.test(line)
          ? [`${file}:${at + 1}: types the path of an endpoint. Call it by its route, or link to it.`]
          : [],
      ),
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = pathFaults(fileURLToPath(new URL('..', import.meta.url)));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
