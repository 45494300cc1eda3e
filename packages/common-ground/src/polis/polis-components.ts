import { javaRandom } from './java-random.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/** In the sign of Polis' own arithmetic (agree is −1). `components`: two vectors over the columns, of length 1 or 0. */
export type PolisComponents = {
  readonly means: Float64Array;
  readonly components: readonly [Float64Array, Float64Array];
};

const ROUNDS = 100;

/**
 * Polis' two components. Empty cells take the mean of those seen, and columns are centred. That leaves empty cells at
 * zero, so only the seen cells are needed. Then power iteration runs for at most a hundred rounds, or until the length
 * of the product no longer changes by a bit. It is repeated with the first component removed. Both start at
 * java.util.Random(start), which is 42 in the recorded answers; a hundred rounds are not always enough to become
 * independent of the start.
 */
export const polisComponents = (matrix: VoteMatrix, start: number): PolisComponents => {
  const means = columnMeans(matrix);
  const centred = centre(matrix, means);
  const begin = () => {
    const random = javaRandom(start);
    return Float64Array.from(means, () => random());
  };
  const first = powerIteration(matrix, centred, begin(), null);
  const second = powerIteration(matrix, centred, begin(), first);
  return { means, components: [first, second] };
};

const columnMeans = ({ statements, columns, votes, zeroed }: VoteMatrix): Float64Array => {
  const sums = new Float64Array(statements.length);
  const seen = new Float64Array(statements.length);
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as number;
    sums[column] = (sums[column] as number) + (votes[at] as number);
    seen[column] = (seen[column] as number) + 1;
  }
  return sums.map((sum, column) => (zeroed[column] === 1 ? 0 : sum / (seen[column] as number)));
};

const centre = ({ columns, votes, zeroed }: VoteMatrix, means: Float64Array): Float64Array => {
  const centred = new Float64Array(columns.length);
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as number;
    if (zeroed[column] === 0) centred[at] = (votes[at] as number) - (means[column] as number);
  }
  return centred;
};

/** The direction that ZᵀZ stretches most, orthogonal to `without`. */
const powerIteration = (
  { starts, columns }: VoteMatrix,
  centred: Float64Array,
  start: Float64Array,
  without: Float64Array | null,
): Float64Array => {
  let vector = start;
  let stretchBefore = 0;
  const rows = starts.length - 1;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const product = new Float64Array(vector.length);
    const along = without === null ? vector : takeOut(vector, without);
    for (let row = 0; row < rows; row += 1) {
      const from = starts[row] as number;
      const to = starts[row + 1] as number;
      let sum = 0;
      for (let at = from; at < to; at += 1) sum += (centred[at] as number) * (along[columns[at] as number] as number);
      for (let at = from; at < to; at += 1) {
        const column = columns[at] as number;
        product[column] = (product[column] as number) + sum * (centred[at] as number);
      }
    }
    const next = without === null ? product : takeOut(product, without);
    const stretch = lengthOf(next);
    vector = stretch === 0 ? next : next.map((value) => value / stretch);
    if (stretch === stretchBefore) break;
    stretchBefore = stretch;
  }
  return vector;
};

const takeOut = (vector: Float64Array, direction: Float64Array): Float64Array => {
  let along = 0;
  vector.forEach((value, at) => {
    along += value * (direction[at] as number);
  });
  return vector.map((value, at) => value - along * (direction[at] as number));
};

const lengthOf = (vector: Float64Array): number => {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares);
};
