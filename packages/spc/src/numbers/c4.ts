/**
 * c4(n) = √(2/(n−1)) · Γ(n/2)/Γ((n−1)/2): the expected standard deviation of n normal values, as a share of the true
 * one. n is a whole number from 2 on. Computed by Γ(x+1) = xΓ(x) from Γ(1)/Γ(½) = 1/√π; beyond 300 by its series, which
 * is exact to the last digit there.
 */
export const c4 = (size: number): number => {
  if (size > 300) {
    const m = size - 1;
    return 1 - 1 / (4 * m) + 1 / (32 * m * m) + 5 / (128 * m ** 3);
  }
  let ratio = 1 / Math.sqrt(Math.PI);
  for (let n = 2; n < size; n += 1) ratio = (n - 1) / 2 / ratio;
  return ratio * Math.sqrt(2 / (size - 1));
};

/** c5(n) = √(1 − c4²): the standard deviation of that estimate, as a share of the true one. */
export const c5 = (size: number): number => Math.sqrt(1 - c4(size) ** 2);
