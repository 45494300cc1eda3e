import { dot } from './dot.ts';
import type { Random } from './random.ts';
import { largestEigenvalues, tridiagonalVectors } from './tridiagonal.ts';

/** Writes the product of a symmetric matrix and `vector` into `product`; both have the matrix's size. */
export type Multiply = (vector: Float64Array, product: Float64Array) => void;

export type EigenPairs = { readonly values: readonly number[]; readonly vectors: readonly Float64Array[] };

const CHECK_EVERY = 4;
const MOST_STEPS = 400;

/**
 * The largest eigenvalues of a symmetric positive semidefinite matrix, with their unit vectors, by Lanczos' method with
 * full reorthogonalisation (Golub & Van Loan, Matrix Computations, ch. 10). The start comes from `random` alone, so the
 * same matrix gives the same bits. It stops when the residual is below `precision` of the largest eigenvalue.
 * @param size rows of the matrix
 * @param want how many, fewer where the matrix is smaller
 */
export const largestPairs = (
  size: number,
  multiply: Multiply,
  want: number,
  random: Random,
  precision: number,
): EigenPairs => {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  const most = Math.min(size, MOST_STEPS);
  let next = freshDirection(size, basis, random);
  while (basis.length < most) {
    const direction = next;
    basis.push(direction);
    const product = new Float64Array(size);
    multiply(direction, product);
    diagonal.push(dot(product, direction));
    // twice is enough (Kahan and Parlett)
    orthogonalise(product, basis);
    orthogonalise(product, basis);
    const left = Math.sqrt(dot(product, product));
    const scale = Math.max(...diagonal.map(Math.abs), Number.MIN_VALUE);
    const exhausted = left <= 1e-14 * scale;
    beside.push(exhausted ? 0 : left);
    if (basis.length === most) break;
    // an invariant subspace: continue in a new direction, because the largest eigenvalue may be outside it
    next = exhausted ? freshDirection(size, basis, random) : product.map((one) => one / left);
    if (exhausted && basis.length > want && size > MOST_STEPS) break;
    if (!exhausted && basis.length >= want * 2 && basis.length % CHECK_EVERY === 0) {
      const values = largestEigenvalues(diagonal, beside, want);
      const settled = tridiagonalVectors(diagonal, beside, values).every(
        (weights) => Math.abs(left * (weights[weights.length - 1] as number)) <= precision * (values[0] as number),
      );
      if (settled) break;
    }
  }
  const values = largestEigenvalues(diagonal, beside, want);
  const vectors = tridiagonalVectors(diagonal, beside, values).map((weights) => combine(basis, weights));
  return { values, vectors };
};

const freshDirection = (size: number, basis: readonly Float64Array[], random: Random): Float64Array => {
  const vector = Float64Array.from({ length: size }, () => random.next() - 0.5);
  orthogonalise(vector, basis);
  orthogonalise(vector, basis);
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((one) => one / (length || 1));
};

const orthogonalise = (vector: Float64Array, basis: readonly Float64Array[]): void => {
  for (const direction of basis) {
    const along = dot(vector, direction);
    for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] as number) - along * (direction[i] as number);
  }
};

const combine = (basis: readonly Float64Array[], weights: Float64Array): Float64Array => {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((direction, at) => {
    const weight = weights[at] as number;
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] as number) + weight * (direction[i] as number);
  });
  return sum;
};
