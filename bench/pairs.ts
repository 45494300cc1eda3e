/** How often each side of a comparison is measured: nine times, or what `npm run bench -- --pairs 3` says. */
export const PAIRS = Number(process.env.BENCH_PAIRS ?? 9);

/** The least probability with which an interval should hold the median. */
const COVERAGE = 0.95;

export type MedianInterval = {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** The probability with which such an interval holds the true median, whatever the distribution. */
  readonly coverage: number;
  readonly n: number;
};

/**
 * Measures `ours` and `baseline` in turn, A B B A A B …, so that what slows the machine for a while meets both alike.
 * Gives what each turn returned, pair by pair: ours first.
 */
export const inPairs = async <A, B>(
  ours: () => A | Promise<A>,
  baseline: () => B | Promise<B>,
  n: number = PAIRS,
): Promise<readonly (readonly [A, B])[]> => {
  const pairs: (readonly [A, B])[] = [];
  for (let pair = 0; pair < n; pair += 1) {
    if (pair % 2 === 0) {
      const first = await ours();
      pairs.push([first, await baseline()]);
    } else {
      const first = await baseline();
      pairs.push([await ours(), first]);
    }
  }
  return pairs;
};

/**
 * The median of `values` and an interval for it between two order statistics: the k-th smallest and the k-th largest,
 * with the largest k whose coverage is at least 95 %. Of nine these are the 2nd and the 8th, 96.1 %. With fewer than six
 * values no interval covers so much: then it runs from the smallest to the largest, and `coverage` says what that is
 * worth. The coverage assumes independent values and no distribution.
 */
export const medianInterval = (values: readonly number[]): MedianInterval => {
  const n = values.length;
  if (n === 0 || values.some(Number.isNaN)) throw new Error(`There is no median of [${values.join(', ')}].`);
  const sorted = [...values].sort((one, other) => one - other);
  let rank = 1;
  while (rank + 1 <= (n + 1) / 2 && coverageOf(n, rank + 1) >= COVERAGE) rank += 1;
  return {
    median: ((sorted[(n - 1) >> 1] as number) + (sorted[n >> 1] as number)) / 2,
    low: sorted[rank - 1] as number,
    high: sorted[n - rank] as number,
    coverage: coverageOf(n, rank),
    n,
  };
};

/** 1 − 2 P(B < rank) where B counts the values below the median: binomial of n and ½. */
const coverageOf = (n: number, rank: number): number => {
  let below = 0;
  let term = 0.5 ** n;
  for (let count = 0; count < rank; count += 1) {
    below += term;
    term *= (n - count) / (count + 1);
  }
  return Math.max(0, 1 - 2 * below);
};
