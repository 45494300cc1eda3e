import type { Random } from '../src/index.ts';

/** One draw from Beta(a, b), a and b above 0, as G(a) / (G(a) + G(b)). */
export const drawBeta = (a: number, b: number, random: Random): number => {
  const one = drawLogGamma(a, random);
  const other = drawLogGamma(b, random);
  return 1 / (1 + Math.exp(other - one));
};

/**
 * The logarithm of a Gamma(shape, 1) draw (Marsaglia & Tsang, 2000). Shapes below 1 go through shape + 1, so no draw
 * underflows to zero.
 */
const drawLogGamma = (shape: number, random: Random): number => {
  if (shape < 1) return drawLogGamma(shape + 1, random) + Math.log(open(random)) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(open(random)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return Math.log(d * v);
  }
};

/** Box & Muller, 1958. */
const drawNormal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(open(random))) * Math.cos(2 * Math.PI * random.next());

/** In (0, 1]. */
const open = (random: Random): number => 1 - random.next();
