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
};
