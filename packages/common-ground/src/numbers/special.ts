/**
 * Special functions behind the posteriors, to about twelve digits.
 * Sources: log-gamma by Lanczos' approximation (C. Lanczos, 1964; coefficients of P. Godfrey for g = 7, n = 9);
 * the regularised incomplete beta by its continued fraction (Abramowitz & Stegun 26.5.8), evaluated by Lentz' method.
 */

const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
] as const;
const HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;

/** ln Γ(x), x > 0. */
export const logGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i += 1) sum += (LANCZOS[i] as number) / (z + i);
  const t = z + 7.5;
  return HALF_LOG_TWO_PI + (z + 0.5) * Math.log(t) - t + Math.log(sum);
};

/** ln B(a, b), a > 0, b > 0. */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** I_x(a, b), the regularised incomplete beta function: the probability that a Beta(a, b) is at most x. x in [0, 1]. */
export const incompleteBeta = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  // the fraction converges fast on the near side of the mean; the other side uses symmetry
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(1 - x, b, a)) / b;
};

const TINY = 1e-300;
const nonZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

const betaFraction = (x: number, a: number, b: number): number => {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
};

/** P(U ≥ k) for U ~ BetaBinomial(m; alpha, beta): m ≥ 0 trials, alpha ≥ 1, beta ≥ 1. */
export const betaBinomialTail = (k: number, m: number, alpha: number, beta: number): number => {
  if (k <= 0) return 1;
  if (k > m) return 0;
  // the shorter side is summed, by the ratio of neighbouring terms
  return k > m / 2 ? sumFrom(k, m, m, alpha, beta) : 1 - sumFrom(0, k - 1, m, alpha, beta);
};

/** P(U = k) for U ~ BetaBinomial(m; alpha, beta). */
export const betaBinomialTerm = (k: number, m: number, alpha: number, beta: number): number =>
  Math.exp(
    logGamma(m + 1) - logGamma(k + 1) - logGamma(m - k + 1) + logBeta(k + alpha, m - k + beta) - logBeta(alpha, beta),
  );

/**
 * Σ P(U = k) over first … last, summed outwards from the largest term, so that no underflowed term is used to compute
 * others.
 */
const sumFrom = (first: number, last: number, m: number, alpha: number, beta: number): number => {
  // with a flat prior and no answers all terms are equal
  const peak = alpha + beta > 2 ? Math.ceil((m * (alpha - 1) + 1 - beta) / (alpha + beta - 2)) : first;
  const from = Math.min(last, Math.max(first, peak));
  const largest = betaBinomialTerm(from, m, alpha, beta);
  let sum = largest;
  let term = largest;
  for (let k = from; k < last; k += 1) {
    term *= ((m - k) * (k + alpha)) / ((k + 1) * (m - k - 1 + beta));
    sum += term;
  }
  term = largest;
  for (let k = from; k > first; k -= 1) {
    term *= (k * (m - k + beta)) / ((m - k + 1) * (k - 1 + alpha));
    sum += term;
  }
  return Math.min(1, sum);
};
