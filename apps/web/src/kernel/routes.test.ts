import { PAGES } from '@throughline/protocol/pages';
import { expect, test } from 'vitest';
import { ROUTES } from './router.tsx';

test('every page that the server answers is shown here, and no other', () => {
  const answered = Object.values(PAGES).flatMap((pages) => Object.values<string>(pages));
  expect(ROUTES.map(({ path }) => path).toSorted()).toEqual(answered.toSorted());
});

test('an address that fits two pages meets the exact one first', () => {
  const paths = ROUTES.map(({ path }) => path);
  for (const [at, path] of paths.entries()) {
    const shape = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/:]+')}$`);
    expect(paths.slice(at + 1).filter((later) => shape.test(later))).toEqual([]);
  }
});
