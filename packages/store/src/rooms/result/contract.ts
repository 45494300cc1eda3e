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
};
