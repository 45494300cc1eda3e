import { largestPairs } from '../numbers/lanczos.ts';
import { seeded } from '../numbers/random.ts';
import type { Layout } from './layout.ts';

/** How many shuffled copies the picture is compared with. */
export const COPIES = 99;
/**
 * The share of variance in two directions that 95 in 100 shuffled copies stay below: the 95th of 99 values, ascending.
 */
const PERCENTILE = 95;
/** Keeps shares accurate to about 10⁻⁸ of their value, in two thirds of the time that 10⁻⁶ takes. */
const PRECISION = 1e-4;

/**
 * How much two directions explain when answers to different voices are unrelated. Every voice keeps its answers and the
 * people who saw it, but the answers are shuffled among those people (parallel analysis: Horn, 1965; by permutation:
 * Buja & Eyuboglu, 1992). Seeded: the same responses give the same shares, bit for bit.
 * @returns COPIES shares in [0, 1], ascending
 */
export const sharesByChance = (layout: Layout, done: (copies: number) => void = () => undefined): Float64Array => {
  const { starts, rows, answers, voices, people } = layout;
  const means = columnMeans(layout);
  const shuffled = answers.slice();
  const random = seeded('by chance');
  const scores = new Float64Array(people.length);
  let variance = 0;
  voices.forEach((_, column) => {
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at += 1)
      variance += ((answers[at] as number) - (means[column] as number)) ** 2;
  });
  const multiply = (vector: Float64Array, product: Float64Array): void => {
    scores.fill(0);
    for (let column = 0; column < voices.length; column += 1) {
      const weight = vector[column] as number;
      const mean = means[column] as number;
      for (let at = starts[column] as number; at < (starts[column + 1] as number); at += 1) {
        const row = rows[at] as number;
        scores[row] = (scores[row] as number) + ((shuffled[at] as number) - mean) * weight;
      }
    }
    for (let column = 0; column < voices.length; column += 1) {
      const mean = means[column] as number;
      let sum = 0;
      for (let at = starts[column] as number; at < (starts[column + 1] as number); at += 1)
        sum += ((shuffled[at] as number) - mean) * (scores[rows[at] as number] as number);
      product[column] = sum;
    }
  };
  const shares = new Float64Array(COPIES);
  for (let copy = 0; copy < COPIES; copy += 1) {
    shuffleColumns(layout, shuffled, random.below);
    const { values } = largestPairs(voices.length, multiply, 2, seeded(`copy ${copy}`), PRECISION);
    shares[copy] = variance > 0 ? values.reduce((sum, one) => sum + one, 0) / variance : 0;
    done(copy + 1);
  }
  return shares.sort();
};

/** The share that the two directions must explain more than. @param shares from `sharesByChance` */
export const barByChance = (shares: Float64Array): number => shares[PERCENTILE - 1] as number;

/** Fisher and Yates' shuffle of every column. */
export const shuffleColumns = (
  { starts, voices }: Layout,
  answers: Int8Array,
  below: (below: number) => number,
): void => {
  for (let column = 0; column < voices.length; column += 1) {
    const from = starts[column] as number;
    for (let left = (starts[column + 1] as number) - from; left > 1; left -= 1) {
      const drawn = from + below(left);
      const last = from + left - 1;
      const kept = answers[last] as number;
      answers[last] = answers[drawn] as number;
      answers[drawn] = kept;
    }
  }
};

const columnMeans = ({ starts, answers, voices }: Layout): Float64Array =>
  Float64Array.from(voices, (_, column) => {
    let sum = 0;
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at += 1) sum += answers[at] as number;
    return sum / ((starts[column + 1] as number) - (starts[column] as number));
  });
