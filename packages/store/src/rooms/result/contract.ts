import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { newCircle, roundOf, seedCircle } from '../../kernel/contract/samples.ts';

export const contract: Contract = (the) => {
  test('the newest release is what stays, through publishing and closing', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v'], ['b0', 'b1']);
    await the().rounds.open(c, roundOf(1));
    expect(await the().releases.latest(c)).toBeNull();
    await the().releases.publish(c, '{"n":1}');
    await the().releases.publish(c, '{"n":2,"words":"été “quoted”"}');
    expect(await the().releases.latest(c)).toBe('{"n":2,"words":"été “quoted”"}');
    await the().rounds.close(c, 1, null);
    expect(await the().releases.latest(c)).toBe('{"n":2,"words":"été “quoted”"}');
  });

  test('of two releases made from the same one, one is kept', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const first = await Promise.all(['1', '2'].map((release) => the().releases.publish(c, release, null)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const now = await the().releases.latest(c);
    expect(await the().releases.publish(c, '3', 'another')).toBe(false);
    expect(await the().releases.publish(c, '3', now)).toBe(true);
    expect(await the().releases.latest(c)).toBe('3');
  });
};
