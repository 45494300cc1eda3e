import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('..', import.meta.url).pathname;
const README = readFileSync(`${FOLDER}README.md`, 'utf8');
const blocks = (language: string): readonly string[] =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block = '']) => block);

test('D15 the README’s examples run as they stand there and print what it says', () => {
  const [programs, printed] = [blocks('ts'), blocks('text')];
  expect(programs).toHaveLength(2);
  const run = (program: string): string =>
    execFileSync(process.execPath, ['--conditions=source', '--input-type=module-typescript', '-'], {
      cwd: FOLDER,
      input: program,
      encoding: 'utf8',
    });
  expect(programs.map(run)).toEqual(printed);
});
