import { expect, test } from 'vitest';
import { betaBinomialTail, betaBinomialTerm, incompleteBeta, logGamma } from '../numbers/special.ts';
import {
  circleInterval,
  heldByPeopleLikeUs,
  heldFrom,
  heldInCircle,
  objectedFrom,
  objectedInCircle,
  peopleInterval,
} from './support.ts';

const counts = (agree: number, given: number, members: number) => ({
  agree,
  pass: 0,
  disagree: given - agree,
  members,
});
const TWO_THIRDS = 2 / 3;

test.each([
  [3, 3, 0.881],
  [4, 4, 0.952],
  [5, 6, 0.917],
  [5, 7, 0.667],
  [6, 8, 1],
])('C1 in a position of eight, %i agrees of %i answers hold with %f at two thirds', (agree, given, held) => {
  expect(heldInCircle(counts(agree, given, 8), TWO_THIRDS)).toBeCloseTo(held, 3);
});

test.each([
  [5, 5, 0.953],
  [6, 6, 0.972],
  [5, 6, 0.841],
])('C2 among people like us, %i agrees of %i hold with %f at .6', (agree, given, held) => {
  expect(heldByPeopleLikeUs(agree, given, 0.6)).toBeCloseTo(held, 3);
});

test('C3 when everybody has answered it is a plain count, exactly 0 or 1', () => {
  for (let agree = 0; agree <= 10; agree += 1) {
    expect(heldInCircle(counts(agree, 10, 10), 0.6)).toBe(agree >= 6 ? 1 : 0);
    expect(objectedInCircle(counts(agree, 10, 10))).toBe(10 - agree >= 4 ? 1 : 0);
  }
});

test('C4 the number needed is not moved by the last bits of a decimal fraction', () => {
  expect(heldFrom(5, 0.6)).toBe(3);
  expect(heldFrom(10, 0.7)).toBe(7);
  expect(heldFrom(100, 0.55)).toBe(55);
  expect(heldFrom(8, TWO_THIRDS)).toBe(6);
  expect(heldFrom(9, TWO_THIRDS)).toBe(6);
});

test('C5 where more answer than the position is said to have, it is treated as open', () => {
  expect(heldInCircle(counts(6, 8, 5), TWO_THIRDS)).toBe(heldInCircle(counts(6, 8, 8), TWO_THIRDS));
});

test('the tail agrees with adding up every term, on both sides and in large rooms', () => {
  for (const [k, m, a, b] of [
    [3, 10, 1, 1],
    [9, 10, 4, 2],
    [1, 40, 2, 9],
    [60, 100, 30, 20],
    [1_400, 2_000, 40, 12],
  ] as const) {
    let sum = 0;
    for (let u = k; u <= m; u += 1) sum += betaBinomialTerm(u, m, a, b);
    expect(betaBinomialTail(k, m, a, b)).toBeCloseTo(sum, 11);
  }
});

test('special functions have their known values', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
  expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 14);
  // I_x(1, b) = 1 − (1 − x)^b and I_x(a, 1) = x^a
  expect(incompleteBeta(0.3, 1, 7)).toBeCloseTo(1 - 0.7 ** 7, 14);
  expect(incompleteBeta(0.8, 9, 1)).toBeCloseTo(0.8 ** 9, 14);
  // a whole a and b: a sum of binomial terms
  let sum = 0;
  for (let j = 4; j <= 9; j += 1) sum += binomial(9, j) * 0.35 ** j * 0.65 ** (9 - j);
  expect(incompleteBeta(0.35, 4, 6)).toBeCloseTo(sum, 13);
});

test('a 90 % interval holds 90 % of its posterior and closes to the count when all have answered', () => {
  expect(circleInterval(counts(6, 8, 8))).toEqual({ low: 0.75, high: 0.75 });
  const open = circleInterval(counts(3, 5, 20));
  expect(open.low).toBeGreaterThan(3 / 20);
  expect(open.high).toBeLessThan(18 / 20);
  const people = peopleInterval(5, 6);
  expect(incompleteBeta(people.high, 6, 2) - incompleteBeta(people.low, 6, 2)).toBeCloseTo(0.9, 10);
});

const binomial = (n: number, k: number): number => {
  let value = 1;
  for (let i = 1; i <= k; i += 1) value = (value * (n - k + i)) / i;
  return value;
};

test('C3 an objection takes more than a third, not a third', () => {
  expect([3, 6, 8, 9, 10].map(objectedFrom)).toEqual([2, 3, 3, 4, 4]);
  expect(objectedInCircle({ agree: 6, pass: 0, disagree: 3, members: 9 })).toBe(0);
  expect(objectedInCircle({ agree: 5, pass: 0, disagree: 4, members: 9 })).toBe(1);
});
