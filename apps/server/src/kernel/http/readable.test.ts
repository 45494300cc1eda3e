import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isPage } from './readable.ts';

/** The paths that the web app shows, read from where it says so. `/*?` stands for what the desk shows inside. */
const pathsOf = (file: string): readonly string[] => {
  const source = readFileSync(fileURLToPath(new URL(`../../../../web/src/${file}`, import.meta.url)), 'utf8');
  const paths = [...source.matchAll(/'(\/[^'\s]*)'|path="(\/[^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
  return paths.filter((path) => !path.endsWith('*?'));
};

test.each(['kernel/router.tsx', 'frames/desk/desk.tsx'])('every page of %s is answered as one', (file) => {
  const paths = pathsOf(file);
  expect(paths.length).toBeGreaterThan(8);
  const what: Readonly<Record<string, string>> = { ':what': 'sheet' };
  const address = (path: string): string => path.replaceAll(/:\w+/g, (name) => what[name] ?? 'one');
  expect(paths.filter((path) => !isPage(address(path)))).toEqual([]);
});

test('nothing else is a page', () => {
  for (const path of ['/nowhere', '/desk/one/nowhere', '/c', '/print/one/nowhere', '/wall', '/c/one/two/three'])
    expect(isPage(path)).toBe(false);
});
