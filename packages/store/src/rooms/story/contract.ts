import { readPages } from '../../kernel/contract/read-pages.ts';
import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { idOf, newCircle, seedCircle, storyOf } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('a story is added once, shared as its teller says, and taken back for good', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    expect(await the().stories.add(c, storyOf('s'))).toEqual({ applied: true });
    expect(await the().stories.add(c, storyOf('s', { text: 'Other' }))).toEqual({
      applied: false,
    });
    expect(await the().stories.changeShare(c, idOf('s'), 'aloud')).toBe(true);
    expect(await the().stories.list(c)).toEqual([storyOf('s', { share: 'aloud' })]);
    expect(await the().stories.takeBack(c, idOf('s'))).toBe(true);
    expect(await the().stories.takeBack(c, idOf('s'))).toBe(false);
    expect(await the().stories.changeShare(c, idOf('s'), 'circle')).toBe(false);
    expect(await the().stories.add(c, storyOf('s'))).toEqual({ applied: false });
    expect(await the().stories.list(c)).toEqual([]);
  });

  test('of many stories told at once as many are taken as may be', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const told = await Promise.all(
      Array.from({ length: 6 }, (_, index) => the().stories.add(c, storyOf(`s${index}`), 4)),
    );
    expect(told.filter(({ applied }) => applied)).toHaveLength(4);
    expect(told.filter(({ refused }) => refused === 'full')).toHaveLength(2);
    const [there] = await the().stories.list(c);
    expect(await the().stories.add(c, there ?? storyOf('x'), 4)).toEqual({ applied: false });
  });

  test('stories, page by page, are the whole list', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    for (const word of ['s', 't', 'u', 'v']) await the().stories.add(c, storyOf(word));
    expect(await readPages((wish) => the().stories.page(c, wish))).toEqual(await the().stories.list(c));
  });
};
