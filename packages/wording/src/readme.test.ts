import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('..', import.meta.url).pathname;
const block = (readme: string, language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

test('WC18 the README’s example runs as it stands there and prints what it says', () => {
  const readme = readFileSync(`${FOLDER}README.md`, 'utf8');
  const printed = execFileSync(process.execPath, ['--conditions=source', '--input-type=module-typescript', '-'], {
    cwd: FOLDER,
    input: block(readme, 'ts'),
    encoding: 'utf8',
  });
  expect(printed).not.toBe('');
  expect(printed).toBe(block(readme, 'text'));
});
