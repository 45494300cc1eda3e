/**
 * The largest eigenvalues of a symmetric tridiagonal matrix, largest first, by bisection on the number of eigenvalues
 * below a bound (Sturm sequences; Wilkinson, The Algebraic Eigenvalue Problem, 1965).
 * @param diagonal n numbers
 * @param beside n − 1 numbers or more: those next to the diagonal
 */
export const largestEigenvalues = (
  diagonal: readonly number[],
  beside: readonly number[],
  want: number,
): readonly number[] => {
  const n = diagonal.length;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i += 1) {
    const around = (i > 0 ? Math.abs(beside[i - 1] as number) : 0) + (i < n - 1 ? Math.abs(beside[i] as number) : 0);
    low = Math.min(low, (diagonal[i] as number) - around);
    high = Math.max(high, (diagonal[i] as number) + around);
  }
  return Array.from({ length: Math.min(want, n) }, (_, at) => {
    let from = low;
    let to = high;
    for (let step = 0; step < 128; step += 1) {
      const middle = from + (to - from) / 2;
      if (middle <= from || middle >= to) break;
      if (n - countBelow(diagonal, beside, middle) > at) from = middle;
      else to = middle;
    }
    return to;
  });
};

/** How many eigenvalues lie below a bound. */
const countBelow = (diagonal: readonly number[], beside: readonly number[], bound: number): number => {
  let below = 0;
  let pivot = 1;
  for (let i = 0; i < diagonal.length; i += 1) {
    const before = i === 0 ? 0 : (beside[i - 1] as number);
    pivot = (diagonal[i] as number) - bound - (i === 0 ? 0 : (before * before) / pivot);
    if (pivot === 0) pivot = -Number.MIN_VALUE * 2 ** 60;
    if (pivot < 0) below += 1;
  }
  return below;
};

/**
 * The unit eigenvectors of known eigenvalues, by three rounds each of inverse iteration, orthogonal to the earlier
 * ones.
 */
export const tridiagonalVectors = (
  diagonal: readonly number[],
  beside: readonly number[],
  values: readonly number[],
): readonly Float64Array[] => {
  const n = diagonal.length;
  const found: Float64Array[] = [];
  for (const [at, value] of values.entries()) {
    // a different start for each: an eigenvalue that occurs twice has a plane of vectors
    let vector = Float64Array.from({ length: n }, (_, i) => 1 + ((i * (at + 1)) % (at + 2)) / 2);
    let least = TINY;
    for (let round = 0; round < 3; round += 1) {
      const next = takeAway(scaled(solve(diagonal, beside, value, vector, least)), found);
      if (least === TINY && found.length > 0 && lengthOf(next) < NEARLY_PARALLEL) {
        // in that plane the start leads to the earlier vector only, and what is left is rounding. So the start that
        // grows most beside it is taken, where a pivot that is zero by chance grows nothing more than the rest
        least = Number.EPSILON * Math.max(...diagonal.map(Math.abs), ...beside, TINY);
        vector = growsMost(diagonal, beside, value, least, found);
        round = -1;
      } else vector = scaled(next);
    }
    found.push(vector);
  }
  return found;
};

/** Of the n unit vectors, what the one that grows most becomes, at right angles to the vectors found. */
const growsMost = (
  diagonal: readonly number[],
  beside: readonly number[],
  value: number,
  least: number,
  found: readonly Float64Array[],
): Float64Array<ArrayBuffer> => {
  const n = diagonal.length;
  let most = -1;
  let best = new Float64Array(n);
  for (let at = 0; at < n; at += 1) {
    const start = takeAway(
      Float64Array.from({ length: n }, (_, i) => (i === at ? 1 : 0)),
      found,
    );
    const grown = takeAway(solve(diagonal, beside, value, start, least), found);
    const length = lengthOf(grown);
    if (length > most) {
      most = length;
      best = takeAway(scaled(grown), found);
    }
  }
  return best;
};

const NEARLY_PARALLEL = 1e-4;

/** What of a vector is at right angles to each of `found`, which are of length one; changes and returns it. */
const takeAway = (vector: Float64Array<ArrayBuffer>, found: readonly Float64Array[]): Float64Array<ArrayBuffer> => {
  for (const before of found) {
    let along = 0;
    for (let i = 0; i < vector.length; i += 1) along += (vector[i] as number) * (before[i] as number);
    for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] as number) - along * (before[i] as number);
  }
  return vector;
};

const lengthOf = (vector: Float64Array): number => Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));

const TINY = 1e-300;

/** Solves (T − value) x = b by elimination with row exchanges; a pivot below `least` counts as that. */
const solve = (
  diagonal: readonly number[],
  beside: readonly number[],
  value: number,
  right: Float64Array,
  least: number,
): Float64Array<ArrayBuffer> => {
  const n = diagonal.length;
  const main = Float64Array.from(diagonal, (one) => one - value);
  const above = Float64Array.from({ length: n }, (_, i) => (i < n - 1 ? (beside[i] as number) : 0));
  const twoAbove = new Float64Array(n);
  const x = Float64Array.from(right);
  for (let i = 0; i < n - 1; i += 1) {
    let below = beside[i] as number;
    let next = main[i + 1] as number;
    let nextAbove = above[i + 1] as number;
    if (Math.abs(below) > Math.abs(main[i] as number)) {
      [main[i], below] = [below, main[i] as number];
      [above[i], next] = [next, above[i] as number];
      [twoAbove[i], nextAbove] = [nextAbove, twoAbove[i] as number];
      [x[i], x[i + 1]] = [x[i + 1] as number, x[i] as number];
    }
    const factor = below / nonZero(main[i] as number, least);
    main[i + 1] = next - factor * (above[i] as number);
    above[i + 1] = nextAbove - factor * (twoAbove[i] as number);
    x[i + 1] = (x[i + 1] as number) - factor * (x[i] as number);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    const one = i + 1 < n ? (above[i] as number) * (x[i + 1] as number) : 0;
    const two = i + 2 < n ? (twoAbove[i] as number) * (x[i + 2] as number) : 0;
    x[i] = ((x[i] as number) - one - two) / nonZero(main[i] as number, least);
    // keeps a nearly singular system from overflowing; only the direction matters
    if (Math.abs(x[i] as number) > 1e150) for (let j = 0; j < n; j += 1) x[j] = (x[j] as number) * 1e-150;
  }
  return x;
};

const nonZero = (pivot: number, least: number): number => (Math.abs(pivot) < least ? least : pivot);

const scaled = (vector: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
  let most = 0;
  for (const one of vector) most = Math.max(most, Math.abs(one));
  if (most === 0) return vector;
  let squares = 0;
  for (const one of vector) squares += (one / most) ** 2;
  const length = most * Math.sqrt(squares);
  return vector.map((one) => one / length);
};
