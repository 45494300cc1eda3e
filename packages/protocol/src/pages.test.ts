import { expect, test } from 'vitest';
import { addressOf, isPage, PAGES } from './pages.ts';

const every = Object.values(PAGES).flatMap((pages) => Object.values<string>(pages));

test('every page is one, with anything in the place of a name', () => {
  expect(every.length).toBeGreaterThan(30);
  for (const page of every) expect(isPage(page.replaceAll(/:\w+/g, 'one'))).toBe(true);
});

test('no address stands for two pages', () => {
  expect(new Set(every).size).toBe(every.length);
});

test('nothing else is a page', () => {
  for (const path of ['/nowhere', '/desk/one/nowhere', '/c', '/print/one/nowhere', '/wall', '/c/one/two/three', '//'])
    expect(isPage(path)).toBe(false);
});

test('an address is made of a page and what stands in it', () => {
  expect(addressOf(PAGES.gathering.record, { circle: 'a', id: 'b' })).toBe('/c/a/gathering/b');
  expect(addressOf(PAGES.start.first, {})).toBe('/');
  expect(addressOf(PAGES.join.byLink, { code: 'a b/c' })).toBe('/j/a%20b%2Fc');
});
