import { expect, test } from 'vitest';
import { ALLOWANCES, Limits } from './limits.ts';
import type { DoorRefusal } from './refuse.ts';

test('six hundred phones of one hospital, at a person’s pace, are never refused; two hundred joins a second are slowed', () => {
  let now = 0;
  const limits = new Limits(() => now);
  // fifteen minutes: six hundred people scan the code within the first, then each answers every four seconds
  for (let second = 0; second < 900; second += 1) {
    now += 1_000;
    if (second < 60) {
      for (let phone = 0; phone < 10; phone += 1) {
        limits.demand('join', 'hospital');
        for (let request = 0; request < 12; request += 1) limits.demand('address', 'hospital');
      }
    }
    for (let phone = second % 4; phone < 600; phone += 4) {
      limits.demand('address', 'hospital');
      limits.demand('device', `phone ${phone}`);
    }
  }
  const greedy = new Limits(() => now);
  const refusedAt: number[] = [];
  for (let second = 0; second < 10; second += 1) {
    now += 1_000;
    for (let join = 0; join < 200; join += 1) {
      try {
        greedy.demand('join', 'one address');
      } catch (error) {
        expect((error as DoorRefusal).refused).toMatchObject({ code: 'slow-down', wait: expect.any(Number) });
        refusedAt.push(second);
      }
    }
  }
  expect(Math.min(...refusedAt)).toBeLessThanOrEqual(4);
  // in the end no more get in than the allowance
  expect(2_000 - refusedAt.length).toBeLessThanOrEqual(ALLOWANCES.join.burst + ALLOWANCES.join.rate * 10 + 1);
});
