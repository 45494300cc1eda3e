import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAll, tokenCircle, valueOf } from '../bench/circle-of-tokens.ts';
import { countFaults, memorySpentSet, readWallet, redeem, sendToken, writeWallet } from './index.ts';

test('U11 a batch of any size from 1 to 100 pulses; any of its tokens, in any order, each once', {
  timeout: 60_000,
}, async () => {
  // the largest batch is an example below, because it takes as long as all the others
  const sizes = fc.integer({ min: 1, max: 12 });
  const plan = sizes.chain((size) =>
    fc.record({
      size: fc.constant(size),
      used: fc.shuffledSubarray(Array.from({ length: size }, (_, at) => `p${at + 1}`)),
      seed: fc.string(),
    }),
  );
  await fc.assert(
    fc.asyncProperty(plan, async ({ size, used, seed }) => {
      const circle = tokenCircle(size, seed);
      const drawn = await drawAll(circle, 'ada');
      // stored and read again in between, as on a device
      const wallet = valueOf(readWallet(writeWallet(drawn.wallet)));
      expect(wallet.entries).toHaveLength(size);
      const spent = memorySpentSet();
      const keyOf = (pulse: string) => circle.keys.find((key) => key.pulse === pulse) as (typeof circle.keys)[number];
      for (const pulse of used) {
        const { token } = valueOf(sendToken(wallet, pulse));
        expect((await redeem({ key: keyOf(pulse), spent, token })).ok).toBe(true);
        expect(await redeem({ key: keyOf(pulse), spent, token })).toMatchObject({ code: 'spent' });
      }
      for (const { pulse } of circle.keys) {
        const redeemed = await spent.redeemed(pulse);
        expect(redeemed).toBe(used.includes(pulse) ? 1 : 0);
        const issued = await circle.roll.issued(pulse);
        expect(countFaults({ members: 1, issued, redeemed, answers: redeemed })).toEqual([]);
      }
    }),
    {
      numRuns: 6,
      examples: [
        [{ size: 1, used: ['p1'], seed: 'one' }],
        [{ size: 100, used: Array.from({ length: 100 }, (_, at) => `p${100 - at}`), seed: 'all' }],
      ],
    },
  );
});
