import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const BUDGET = 90_000;

type Chunk = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};
const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;

/** Every script that a page fetches: its own and all it imports. */
const scriptsOf = (names: readonly string[]): ReadonlySet<string> => {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The built pages have no ${name}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const name of names) visit(name);
  return files;
};

test('joining, responding and writing take at most 90 kB of script, gzipped, in all', () => {
  const words = Object.keys(manifest).find((name) => name.endsWith('messages/src/en/member/index.ts')) ?? '';
  const files = [...scriptsOf(['index.html', words])];
  const sizes = files.map((file) => gzipSync(readFileSync(DIST + file), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.info(
    `script for join, respond, write: ${total} bytes gzipped in ${files.length} files; the budget is ${BUDGET}`,
  );
  expect(total).toBeGreaterThan(30_000); // it really looked at the program
  expect(total).toBeLessThanOrEqual(BUDGET);
});

test('drafting on a phone takes at most 40 kB of script on top of that, in all', () => {
  const packOf = (end: string) => Object.keys(manifest).find((name) => name.endsWith(end)) ?? end;
  const files = scriptsOf([
    'index.html',
    packOf('messages/src/en/member/index.ts'),
    packOf('src/rooms/drafting/member-draft.tsx'),
    packOf('messages/src/en/studio.ts'),
  ]);
  const total = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(DIST + file), { level: 9 }).length, 0);
  console.info(`script for drafting on a phone: ${total} bytes gzipped in all; the budget is ${BUDGET + 40_000}`);
  expect(total).toBeGreaterThan(60_000); // the shared text is in it
  expect(total).toBeLessThanOrEqual(BUDGET + 40_000);
});
