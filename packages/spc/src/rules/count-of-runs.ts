/**
 * Inclusive bounds: as few runs as the lower bound, or as many as the upper, occur by chance in at most 2.5 of 100
 * charts each.
 */
export type CountOfRuns = { readonly tooFewIfAtMost: number; readonly tooManyIfAtLeast: number };

/**
 * Exact bounds of the number of runs about the median, for `useful` points of which half are on either side: the
 * distribution of Wald and Wolfowitz (1940), tabulated by Swed and Eisenhart (1943).
 * @param useful points that are not on the median; a whole number from 2 on
 */
export const countOfRuns = (useful: number): CountOfRuns => {
  const one = Math.floor(useful / 2);
  const other = useful - one;
  const shares = runShares(one, other);
  let few = 0;
  let sum = 0;
  for (let runs = 2; runs <= useful; runs += 1) {
    sum += shares[runs] as number;
    if (sum > 0.025) break;
    few = runs;
  }
  let many = useful + 1;
  sum = 0;
  for (let runs = useful; runs >= 2; runs -= 1) {
    sum += shares[runs] as number;
    if (sum > 0.025) break;
    many = runs;
  }
  return { tooFewIfAtMost: few, tooManyIfAtLeast: many };
};

/** The probability of each number of runs, by that number, when every order is equally likely. */
const runShares = (one: number, other: number): readonly number[] => {
  const logs = [0];
  for (let n = 1; n <= one + other; n += 1) logs.push((logs[n - 1] as number) + Math.log(n));
  const choose = (n: number, k: number): number =>
    k < 0 || k > n ? 0 : Math.exp((logs[n] as number) - (logs[k] as number) - (logs[n - k] as number) - all / 2);
  // half of the logarithm of all orders is subtracted from each factor to prevent overflow
  const all = (logs[one + other] as number) - (logs[one] as number) - (logs[other] as number);
  return Array.from({ length: one + other + 1 }, (_, runs) => {
    const half = runs >> 1;
    if (runs < 2) return 0;
    if (runs % 2 === 0) return 2 * choose(one - 1, half - 1) * choose(other - 1, half - 1);
    return choose(one - 1, half) * choose(other - 1, half - 1) + choose(one - 1, half - 1) * choose(other - 1, half);
  });
};
