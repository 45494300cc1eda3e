import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { newCircle, seedCircle } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('conveners are added once, removed, and found from either side', async () => {
    const c = newCircle();
    const d = newCircle();
    const [ann, bo] = [`ann ${c}`, `bo ${c}`];
    await seedCircle(the(), c);
    await seedCircle(the(), d);
    for (const [circle, user] of [
      [c, ann],
      [c, ann],
      [c, bo],
      [d, ann],
    ] as const)
      await the().conveners.add(circle, user);
    expect(await the().conveners.of(c)).toEqual([ann, bo]);
    expect(await the().conveners.circlesOf(ann)).toEqual([c, d]);
    await the().conveners.remove(c, ann);
    expect(await the().conveners.circlesOf(ann)).toEqual([d]);
    expect(await the().conveners.of('none')).toEqual([]);
  });

  test('an invitation is looked at without taking, works once, and not after its time', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const now = '2030-01-01T10:00:00.000Z';
    await the().conveners.invite({
      circle: c,
      tokenHash: 'good',
      expires: '2030-01-01T10:00:01.000Z',
    });
    await the().conveners.invite({ circle: c, tokenHash: 'late', expires: now });
    expect(await the().conveners.invitation('good', now)).toBe(c);
    expect(await the().conveners.invitation('late', now)).toBeNull();
    expect(await the().conveners.accept('late', 'bo', now)).toBeNull();
    const both = await Promise.all(['ann', 'cy'].map((user) => the().conveners.accept('good', user, now)));
    expect(both.filter((one) => one === c).length).toBe(1);
    expect((await the().conveners.of(c)).length).toBe(1);
    expect(await the().conveners.accept('unknown', 'bo', now)).toBeNull();
  });

  test('two conveners who take each other out at once: one of them stays', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    for (const user of ['ann', 'bo']) await the().conveners.add(c, `${user} ${c}`);
    const done = await Promise.all(['ann', 'bo'].map((user) => the().conveners.removeUnlessLast(c, `${user} ${c}`)));
    expect([...done].sort()).toEqual(['last', 'removed']);
    expect(await the().conveners.of(c)).toHaveLength(1);
    expect(await the().conveners.removeUnlessLast(c, 'nobody')).toBe('not-found');
  });

  test('only so many invitations wait at once; those that have expired make room', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const now = '2030-01-01T10:00:00.000Z';
    const invite = (word: string, expires: string) =>
      the().conveners.invite({ circle: c, tokenHash: `${word} ${c}`, expires }, { now, most: 2 });
    expect(await invite('a', now)).toBe(true);
    const later = '2030-01-02T10:00:00.000Z';
    const asked = await Promise.all(['b', 'c', 'd'].map((word) => invite(word, later)));
    expect(asked.filter(Boolean)).toHaveLength(2);
    expect(await the().conveners.invitation(`a ${c}`, '2029-01-01T10:00:00.000Z')).toBeNull();
  });
};
