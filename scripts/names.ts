import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from './tree.ts';

const DRAWERS = /^(utils?|helpers?|commons?|misc|shared)$/;
const MOST_LINES = 300;
const MOST_STYLE_LINES = 400;

/** Reports files named for nothing in particular (`utils`), files that are too long, and names not in kebab-case. */
export const nameFaults = (root: string): readonly string[] => {
  const files = filesOf(root).filter((file) => /\.(ts|tsx|css)$/.test(file));
  if (files.length === 0) throw new Error('There was nothing to look at: git lists no source file.');
  return files.flatMap((file) => {
    const faults: string[] = [];
    const parts = file.replace(/\.[a-z.]+$/, '').split('/');
    if (parts.some((part) => DRAWERS.test(part))) faults.push(`${file}: is a drawer. Name it for what is in it.`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|css)$/.test(basename(file)))
      faults.push(`${file}: is not in kebab-case.`);
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
    const most = file.endsWith('.css') ? MOST_STYLE_LINES : MOST_LINES;
    if (lines > most) faults.push(`${file}: has ${lines} lines; ${most} is the most. One idea a file.`);
    return faults;
  });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = nameFaults(fileURLToPath(new URL('..', import.meta.url)));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
