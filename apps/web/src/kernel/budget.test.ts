import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const BUDGET = 60_000;
const MEMBER = ['index.html', 'messages/src/en/member/index.ts', 'rooms/consent/member-consent.tsx'];
const WORDS_OF_CONSENT = 'messages/src/en/purpose/index.ts';

type Chunk = { readonly file: string; readonly imports?: readonly string[] };
const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;

/** Every script that these entries load: their own and all that they import. */
const scriptsOf = (ends: readonly string[]): readonly string[] => {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The built pages have no ${name}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const end of ends) visit(Object.keys(manifest).find((name) => name.endsWith(end)) ?? end);
  return [...files];
};
/** The script of the shared worker. No page imports it, but each visit loads it. */
const worker = (): readonly string[] => {
  const found = readdirSync(`${DIST}assets`).filter((file) => file.startsWith('live-worker-'));
  if (found.length !== 1) throw new Error('The built pages have no script for the shared worker.');
  return found.map((file) => `assets/${file}`);
};
const textOf = (file: string): string => readFileSync(DIST + file, 'utf8');
const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(textOf(file), { level: 9 }).length, 0);

test('joining, responding, writing and consenting take at most 60 kB of script, gzipped, in all', () => {
  const files = [...scriptsOf([...MEMBER, WORDS_OF_CONSENT]), ...worker()];
  const total = sizeOf(files);
  console.info(`script for join, respond, write, consent: ${total} bytes in ${files.length} files; budget ${BUDGET}`);
  expect(total).toBeGreaterThan(30_000); // it really looked at the program
  expect(total).toBeLessThanOrEqual(BUDGET);
});

test('no endpoint of the desk and no schema of a reply is in it', () => {
  const files = [...scriptsOf([...MEMBER, WORDS_OF_CONSENT]), ...worker()];
  // what Valibot writes into every schema, and where the conveners' endpoints begin
  for (const sign of ['~standard', '/api/desk']) {
    expect(files.filter((file) => textOf(file).includes(sign))).toEqual([]);
  }
});

test('drafting on a phone takes at most 40 kB of script on top of that, in all', () => {
  const files = scriptsOf([
    ...MEMBER,
    WORDS_OF_CONSENT,
    'rooms/drafting/member-draft.tsx',
    'messages/src/en/drafting/studio.ts',
  ]);
  const total = sizeOf(files);
  console.info(`script for drafting on a phone: ${total} bytes in all; budget ${BUDGET + 40_000}`);
  expect(total).toBeGreaterThan(60_000); // the shared text is in it
  expect(total).toBeLessThanOrEqual(BUDGET + 40_000);
});
