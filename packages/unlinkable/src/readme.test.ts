import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as everything from './index.ts';
import * as bare from './voprf.ts';

const FOLDER = new URL('..', import.meta.url).pathname;
const block = (readme: string, language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

test('U22 everything that can be imported is told of in the README', () => {
  const readme = readFileSync(`${FOLDER}README.md`, 'utf8');
  const names = [...Object.keys(everything), ...Object.keys(bare)];
  expect(names.length).toBeGreaterThan(25);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([]);
});

test('U22 the README’s example runs as it stands there and prints what it says', () => {
  const readme = readFileSync(`${FOLDER}README.md`, 'utf8');
  const printed = execFileSync(process.execPath, ['--conditions=source', '--input-type=module-typescript', '-'], {
    cwd: FOLDER,
    input: block(readme, 'ts'),
    encoding: 'utf8',
  });
  expect(printed).not.toBe('');
  expect(printed).toBe(block(readme, 'text'));
});
