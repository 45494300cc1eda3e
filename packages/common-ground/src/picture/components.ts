import { dot } from '../numbers/dot.ts';
import { largestPairs } from '../numbers/lanczos.ts';
import { seeded } from '../numbers/random.ts';
import type { Responses } from '../responses/responses.ts';

/** The two directions in which answers differ most. */
export type Components = {
  /** The number of the voice in each column, in the order of names. */
  readonly voices: Int32Array;
  /** Mean answer of each column, in [−1, 1], over those who answered it. */
  readonly means: Float64Array;
  /** Two unit vectors over the columns, with the largest weight of each positive. Zeros where nobody differs. */
  readonly directions: readonly [Float64Array, Float64Array];
  /** The share of all variance that each explains, in [0, 1]. */
  readonly explained: readonly [number, number];
};

const PRECISION = 1e-12;

/**
 * The first two principal components of the responses. Empty cells take their voice's mean; columns are centred.
 * Computed from whole-number sums over pairs of voices (`Responses.keepPairs`), which do not depend on the order of
 * responses. So the same responses give the same bits, and the cost does not depend on the number of people. O(voices²)
 * a step.
 * @param voices the voices that count, in the order of names
 */
export const componentsOf = (responses: Responses, voices: Int32Array): Components => {
  const size = voices.length;
  const means = new Float64Array(size);
  const matrix = centredSums(responses, voices, means);
  let variance = 0;
  for (let at = 0; at < size; at += 1) variance += matrix[at * size + at] as number;
  if (size === 0 || variance <= 0) {
    return { voices, means, directions: [new Float64Array(size), new Float64Array(size)], explained: [0, 0] };
  }
  const multiply = (vector: Float64Array, product: Float64Array): void => {
    for (let row = 0; row < size; row += 1) product[row] = dot(matrix, vector, row * size);
  };
  const { values, vectors } = largestPairs(size, multiply, 2, seeded('components'), PRECISION);
  const direction = (at: number): Float64Array => canonical(vectors[at] ?? new Float64Array(size));
  const share = (at: number): number => Math.max(0, (values[at] ?? 0) / variance);
  return { voices, means, directions: [direction(0), direction(1)], explained: [share(0), share(1)] };
};

/**
 * ZᵀZ, complete and row by row, where Z is the centred answers with zeros for voices not seen. Also fills in the means.
 */
const centredSums = (responses: Responses, voices: Int32Array, means: Float64Array): Float64Array => {
  const pairs = responses.keepPairs();
  const size = voices.length;
  const matrix = new Float64Array(size * size);
  voices.forEach((voice, at) => {
    const { agree, pass, disagree } = responses.wholeCounts(voice);
    const mean = (agree - disagree) / (agree + pass + disagree);
    means[at] = mean;
    matrix[at * size + at] = agree + disagree - mean * (agree - disagree);
    for (let other = 0; other < at; other += 1) {
      const sum = pairs.centred(voice, voices[other] as number, mean, means[other] as number);
      matrix[at * size + other] = sum;
      matrix[other * size + at] = sum;
    }
  });
  return matrix;
};

/** An eigenvector's sign is arbitrary. The largest weight, the first of equals, is made positive. */
const canonical = (vector: Float64Array): Float64Array => {
  let largest = 0;
  for (const weight of vector) if (Math.abs(weight) > Math.abs(largest) * (1 + 1e-9)) largest = weight;
  return largest < 0 ? vector.map((weight) => -weight) : vector;
};
