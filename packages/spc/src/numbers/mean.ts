/**
 * The mean of all numbers that are not NaN (NaN means a missing value), by Neumaier's compensated sum, so that the mean
 * of equal values is exactly that value. NaN where there is none.
 */
export const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  let lost = 0;
  let seen = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value !== value) continue;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    seen += 1;
  }
  return seen === 0 ? Number.NaN : (sum + lost) / seen;
};
