import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaBinomialTail, incompleteBeta, logBeta, logGamma } from './special.ts';

const SCALE = 10n ** 30n;

/** n over k, exactly. */
const over = (n: number, k: number): bigint => {
  let value = 1n;
  for (let i = 1; i <= k; i += 1) value = (value * BigInt(n - k + i)) / BigInt(i);
  return value;
};

/** The same tail in exact whole numbers: ways to place the agrees, over all ways. Whole alpha and beta. */
const exactTail = (k: number, m: number, alpha: number, beta: number): number => {
  let ways = over(k + alpha - 1, k) * over(m - k + beta - 1, m - k);
  let before = over(k + alpha - 1, k);
  let after = over(m - k + beta - 1, m - k);
  for (let u = k + 1; u <= m; u += 1) {
    before = (before * BigInt(u + alpha - 1)) / BigInt(u);
    after = (after * BigInt(m - u + 1)) / BigInt(m - u + beta);
    ways += before * after;
  }
  return Number((ways * SCALE) / over(m + alpha + beta - 1, m)) / Number(SCALE);
};

test('C22 the tail is that of exact whole-number arithmetic to 2e-12, up to two thousand unseen', () => {
  for (const [k, m, alpha, beta] of [
    [3, 10, 1, 1],
    [60, 100, 30, 20],
    [300, 500, 400, 270],
    [600, 1_000, 601, 401],
    [1_400, 2_000, 40, 12],
    [1_999, 2_000, 3_000, 2],
    [1, 2_000, 1, 1_500],
    // the first terms of the sum underflow
    [1_900, 2_000, 2_900, 100],
    [100, 2_000, 100, 2_900],
  ] as const) {
    expect(Math.abs(betaBinomialTail(k, m, alpha, beta) - exactTail(k, m, alpha, beta))).toBeLessThan(2e-12);
  }
});

test('C22 the same for any small room', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (k, more, alpha, beta) => {
        expect(Math.abs(betaBinomialTail(k, k + more, alpha, beta) - exactTail(k, k + more, alpha, beta))).toBeLessThan(
          1e-12,
        );
      },
    ),
  );
});

test('C23 the incomplete beta is the binomial tail where both parameters are whole, and mirrors itself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 80 }),
      (percent, a, b) => {
        const n = a + b - 1;
        let ways = 0n;
        for (let j = a; j <= n; j += 1)
          ways += over(n, j) * BigInt(percent) ** BigInt(j) * BigInt(100 - percent) ** BigInt(n - j);
        const exact = Number((ways * SCALE) / 100n ** BigInt(n)) / Number(SCALE);
        expect(Math.abs(incompleteBeta(percent / 100, a, b) - exact)).toBeLessThan(1e-12);
        expect(Math.abs(incompleteBeta(1 - percent / 100, b, a) - (1 - exact))).toBeLessThan(1e-12);
      },
    ),
  );
});

test('log-gamma follows its own recurrence and the factorials', () => {
  let log = 0;
  for (let n = 1; n <= 200; n += 1) {
    expect(Math.abs(logGamma(n) - log)).toBeLessThan(1e-12 * Math.max(1, log));
    log += Math.log(n);
  }
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-11);
    }),
  );
  expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 13);
});
