import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedRand } from './adjusted-rand.ts';

test('C36 the adjusted Rand index: 1 for the same groups under other names, and by hand for others', () => {
  expect(adjustedRand([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1);
  expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
  // a table of 2 and 1 against 0 and 3: pairs 1 + 3 = 4, expected 6 · 7 / 15
  expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1])).toBeCloseTo((4 - 42 / 15) / (6.5 - 42 / 15), 12);
  expect(adjustedRand([], [])).toBe(1);
  expect(adjustedRand([0, 0], [0, 0])).toBe(1);
  expect(() => adjustedRand([0], [0, 1])).toThrow(RangeError);
});

test('C36 names and the order of the two do not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2 }), fc.nat(3), (pairs, shift) => {
      const one = pairs.map(([a]) => a);
      const other = pairs.map(([, b]) => b);
      const renamed = one.map((label) => (label + shift) % 5);
      expect(adjustedRand(renamed, other)).toBeCloseTo(adjustedRand(other, one), 12);
    }),
  );
});
