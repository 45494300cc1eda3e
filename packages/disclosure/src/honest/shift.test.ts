import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ways } from '../pulse/look.ts';
import { higherBetween, probabilityHigher } from './shift.ts';

const list = fc.array(fc.nat(12), { minLength: 5, maxLength: 5 });

test('D30 the same answers twice: as likely up as down; nobody, or one answer only, too', () => {
  expect(probabilityHigher([3, 1, 4, 1, 5], [3, 1, 4, 1, 5])).toBeCloseTo(0.5, 6);
  expect(probabilityHigher([0, 7, 0], [0, 9, 0])).toBe(0.5);
  expect(probabilityHigher([0, 0, 0], [0, 0, 0])).toBe(0.5);
});

test('D30 turned round, in time or in direction, the probability is turned round; it lies between 0 and 1', () => {
  fc.assert(
    fc.property(list, list, (first, second) => {
      const higher = probabilityHigher(first, second);
      expect(higher).toBeGreaterThan(0);
      expect(higher).toBeLessThan(1);
      expect(probabilityHigher(second, first)).toBeCloseTo(1 - higher, 5);
      expect(probabilityHigher(first.toReversed(), second.toReversed())).toBeCloseTo(1 - higher, 5);
    }),
    { numRuns: 30 },
  );
});

test('D30 one answer further up never makes up less likely on the same scale; the ends told of an example bound it', () => {
  fc.assert(
    fc.property(list, list, fc.nat(3), (first, second, at) => {
      if ((second[at] ?? 0) === 0) return;
      const up = second.with(at, (second[at] ?? 0) - 1).with(at + 1, (second[at + 1] ?? 0) + 1);
      // an answer that nobody gave is left out, so when one appears or disappears the scale itself changes
      fc.pre(givenIn(first, up) === givenIn(first, second));
      expect(probabilityHigher(first, up)).toBeGreaterThanOrEqual(probabilityHigher(first, second) - 1e-3);
    }),
    { numRuns: 30 },
  );
  const [first, second] = [
    { answers: 8, counts: [0, 2, 4], notTold: 2 },
    { answers: 9, counts: [1, 0, 6], notTold: 2 },
  ];
  const { least, most } = higherBetween(first, second);
  for (const then of ways(2, 3))
    for (const now of ways(2, 3)) {
      const add = (counts: readonly number[], more: readonly number[]) =>
        counts.map((count, at) => count + (more[at] ?? 0));
      const higher = probabilityHigher(add(first.counts, then), add(second.counts, now));
      expect(higher).toBeGreaterThanOrEqual(least - 1e-3);
      expect(higher).toBeLessThanOrEqual(most + 1e-3);
    }
});

test.each([
  [
    [3, 2, 1],
    [1, 2, 3],
  ],
  [
    [1, 0, 4],
    [0, 2, 9],
  ],
  [
    [5, 3, 2],
    [4, 4, 4],
  ],
  [
    [6, 1, 0],
    [1, 3, 5],
  ],
  [
    [0, 9, 4],
    [3, 6, 2],
  ],
])('D30 the same as adding up the whole posterior point by point: %j then %j', (first, second) => {
  expect(probabilityHigher(first, second)).toBeCloseTo(pointByPoint(first, second), 2);
});

test('D30 many people make it sure, and the last of a hundred thousand does not break it', () => {
  const times = (counts: readonly number[], by: number) => counts.map((count) => count * by);
  const probabilities = [1, 10, 100, 10_000].map((by) => probabilityHigher(times([4, 3, 3], by), times([3, 3, 4], by)));
  expect(probabilities).toEqual(probabilities.toSorted((a, b) => a - b));
  expect(probabilities[0]).toBeLessThan(0.8);
  expect(probabilities[3]).toBeGreaterThan(0.9999);
});

/** The answers that somebody gave, in either list. */
const givenIn = (first: readonly number[], second: readonly number[]): string =>
  first.map((count, at) => (count + (second[at] ?? 0) > 0 ? '1' : '0')).join('');

/** Three answers, with a grid of thresholds by their shares and of shifts: a method other than Laplace's. */
const pointByPoint = (first: readonly number[], second: readonly number[]): number => {
  const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
  const shares = Array.from({ length: 79 }, (_, at) => Math.log((at + 1) / (79 - at)));
  let [above, all] = [0, 0];
  for (let step = -80; step <= 80; step += 1) {
    const shift = step / 10;
    let sum = 0;
    for (let low = 0; low < shares.length; low += 1)
      for (let high = low + 1; high < shares.length; high += 1) {
        const likelihood = [first, second].map((counts, wave) => {
          const by = wave === 0 ? -shift / 2 : shift / 2;
          const [under, to] = [logistic((shares[low] ?? 0) - by), logistic((shares[high] ?? 0) - by)];
          return under ** (counts[0] ?? 0) * (to - under) ** (counts[1] ?? 0) * (1 - to) ** (counts[2] ?? 0);
        });
        sum += (likelihood[0] ?? 0) * (likelihood[1] ?? 0);
      }
    const weight = sum * Math.exp(-(shift ** 2) / 4.5);
    all += weight;
    above += step > 0 ? weight : step === 0 ? weight / 2 : 0;
  }
  return above / all;
};
