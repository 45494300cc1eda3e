import { EMPTY_PARTS, PART_LIMIT, PARTS, type PartTexts } from '@throughline/domain';
import { expect, test } from 'vitest';
import { wallPages } from './purpose-sheets.ts';

const all = (text: string): PartTexts => Object.fromEntries(PARTS.map((part) => [part, text])) as PartTexts;
const letters = (text: string): string => text.replaceAll(/\s/gu, '');

test('six short parts are on a few pages, each whole, in their order', () => {
  const pages = wallPages(all('keep people moving'));
  expect(pages.flat().map(([part]) => part)).toEqual(PARTS);
  expect(pages.length).toBeLessThanOrEqual(2);
});

test.each([
  ['words', 'we ask before we decide, '.repeat(60).slice(0, PART_LIMIT)],
  ['a word without end', 'x'.repeat(PART_LIMIT)],
  ['many lines', 'one\n'.repeat(300)],
])('no letter is lost at the longest, of %s, and no page holds more than it can', (_, text) => {
  const pages = wallPages(all(text));
  for (const part of PARTS) {
    const said = pages
      .flat()
      .filter(([own]) => own === part)
      .map(([, words]) => words);
    expect(letters(said.join(' '))).toBe(letters(text));
  }
  for (const page of pages) expect(page.reduce((sum, [, words]) => sum + words.length, 0)).toBeLessThanOrEqual(8 * 56);
});

test('parts that nobody wrote take no room', () => {
  expect(wallPages(EMPTY_PARTS)).toEqual([]);
  expect(wallPages({ ...EMPTY_PARTS, 'so-that': 'they go home' })).toEqual([[['so-that', 'they go home', 0]]]);
});
