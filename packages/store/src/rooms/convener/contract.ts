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
};
