/**
 * The smallest k for which a fair coin thrown `trials` times shows heads at most k times with probability `share` or more.
 * @param trials a whole number from 0 on
 * @param share between 0 and ½
 */
export const binomialQuantile = (trials: number, share: number): number => {
  // logarithms, because ½ to the power of thousands underflows
  let log = -trials * Math.LN2;
  let sum = Math.exp(log);
  let k = 0;
  while (sum < share * (1 - 1e-12) && k < trials) {
    k += 1;
    log += Math.log((trials - k + 1) / k);
    sum += Math.exp(log);
  }
  return k;
};
