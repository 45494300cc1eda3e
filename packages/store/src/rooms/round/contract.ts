import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { newCircle, roundOf, seedCircle } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('a round opens once: not beside another open one, not with a number that is taken', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const both = await Promise.all([
      the().rounds.open(c, roundOf(1)),
      the().rounds.open(c, roundOf(1, { mode: 'days', until: '2030-01-01' })),
    ]);
    expect(both.filter(Boolean).length).toBe(1);
    expect(await the().rounds.open(c, roundOf(2))).toBe(false);
    expect(await the().rounds.close(c, 1, '{"n":1}')).toBe(true);
    expect(await the().rounds.close(c, 1, '{"n":2}')).toBe(false);
    expect(await the().rounds.open(c, roundOf(1))).toBe(false);
    expect(await the().rounds.open(c, roundOf(2))).toBe(true);
    expect((await the().rounds.list(c)).map(({ number, state }) => [number, state])).toEqual([
      [1, 'closed'],
      [2, 'open'],
    ]);
    expect(await the().releases.latest(c)).toBe('{"n":1}');
    expect(await the().rounds.close(c, 7, null)).toBe(false);
  });
};
