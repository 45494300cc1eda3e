import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from './tree.ts';

const RULE = /^- \*\*([A-Z]{1,2}\d+)\*\* /gm;
const TITLE = /(?:test|it)(?:\.(?:each|for|skipIf|runIf)\([\s\S]*?\))?\(\s*['"`]((?:[A-Z]{1,2}\d+ )+)/g;

/** Rules without a test, ids used twice, and tests that name a rule which does not exist. */
export const specFaults = (root: string): readonly string[] => {
  const files = filesOf(root);
  const specs = files.filter((file) => file.endsWith('SPEC.md'));
  if (specs.length === 0) throw new Error('There was nothing to look at: git lists no SPEC.md.');
  const rules = new Map<string, string>();
  const faults: string[] = [];
  for (const file of specs) {
    for (const [, id = ''] of readFileSync(join(root, file), 'utf8').matchAll(RULE)) {
      if (rules.has(id)) faults.push(`${file}: rule ${id} is in ${rules.get(id)} too.`);
      rules.set(id, file);
    }
  }
  const tested = new Map<string, string>();
  // the checks' own tests hold made-up titles
  for (const file of files.filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith('scripts/'))) {
    for (const [, ids = ''] of readFileSync(join(root, file), 'utf8').matchAll(TITLE))
      for (const id of ids.trim().split(' ')) tested.set(id, file);
  }
  for (const [id, file] of rules) if (!tested.has(id)) faults.push(`${file}: no test’s title begins with ${id}.`);
  for (const [id, file] of tested)
    if (!rules.has(id)) faults.push(`${file}: a test names rule ${id}, which no SPEC.md has.`);
  return faults;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = specFaults(fileURLToPath(new URL('..', import.meta.url)));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
