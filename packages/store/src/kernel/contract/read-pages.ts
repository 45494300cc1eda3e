import { expect } from 'vitest';
import type { Page, PageWish } from '../page.ts';

/**
 * Reads a list to its end, two rows a page. Checks that no page is longer and that every page but the last has a next.
 */
export const readPages = async <T>(page: (wish: PageWish) => Promise<Page<T>>): Promise<readonly T[]> => {
  const read: T[] = [];
  for (let after = ''; ; ) {
    const { items, next } = await page({ after, most: 2 });
    expect(items.length).toBeLessThanOrEqual(2);
    read.push(...items);
    if (next === null) return read;
    expect(items.length).toBe(2);
    after = next;
  }
};
