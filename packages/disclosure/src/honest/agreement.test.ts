import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';
import { agreementBetween, middleAnswer } from './for-all-told.ts';

test('D29 van der Eijk’s agreement: the published example, and the three cases that define the measure', () => {
  // D. Ruedin, agrmt (an R package), its example for van der Eijk's A
  expect(agreementOf([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 7);
  expect(agreementOf([0, 0, 9, 0, 0])).toBe(1);
  expect(agreementOf([4, 4, 4, 4, 4])).toBe(0);
  expect(agreementOf([7, 0, 0, 0, 7])).toBeCloseTo(-1, 12);
  expect(agreementOf([3, 3])).toBeNull();
  expect(agreementOf([0, 0, 0])).toBeNull();
});

test('D29 agreement hangs on shares, not on numbers, nor on the direction of the scale; and lies from −1 to 1', () => {
  const counted = fc
    .array(fc.nat(30), { minLength: 3, maxLength: 8 })
    .filter((counts) => counts.some((one) => one > 0));
  fc.assert(
    fc.property(counted, fc.integer({ min: 2, max: 9 }), (counts, times) => {
      const agreement = agreementOf(counts) ?? Number.NaN;
      expect(agreementOf(counts.map((count) => count * times))).toBeCloseTo(agreement, 10);
      expect(agreementOf(counts.toReversed())).toBeCloseTo(agreement, 10);
      expect(Math.abs(agreement)).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('D29 figures are for all that is told: from the least to the most, whatever the answers not told', () => {
  const told = { answers: 10, counts: [0, 0, 0, 3, 5], notTold: 2 };
  const possible = [0, 1, 2, 3, 4].flatMap((one) =>
    [0, 1, 2, 3, 4].map(
      (other) => agreementOf(told.counts.map((count, at) => count + Number(at === one) + Number(at === other))) ?? 0,
    ),
  );
  const { least, most } = agreementBetween(told) ?? { least: 0, most: 0 };
  expect([least, most]).toEqual([Math.min(...possible), Math.max(...possible)]);
  expect(most).toBeGreaterThan(least);
  expect(agreementBetween({ answers: 40, counts: Array<number>(11).fill(2), notTold: 18 })).toBeNull();
});

test('D29 the middle answer: where the middle person stands, two where it lies between or what is not told leaves it open', () => {
  const middle = (counts: readonly number[], notTold = 0) => {
    const found = middleAnswer({ answers: counts.reduce((sum, one) => sum + one, notTold), counts, notTold });
    return found === null ? null : [found.from, found.to];
  };
  expect(middle([1, 2, 4, 0, 0])).toEqual([2, 2]);
  expect(middle([2, 1, 0, 3, 0])).toEqual([1, 3]);
  expect(middle([0, 0, 0, 3, 5], 2)).toEqual([3, 4]);
  expect(middle([0, 0, 0, 0, 8], 2)).toEqual([4, 4]);
  expect(middle([0, 0, 0])).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 7 }), (counts) => {
      const sorted = counts.flatMap((count, at) => Array<number>(count).fill(at));
      const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
      expect(middle(counts)).toEqual(sorted.length === 0 ? null : [low, high]);
    }),
  );
});
