/** Two numbers closer than this share of the larger one are a tie, not a difference. */
export const TIE = 1e-9;

/**
 * On which side of a line a value lies: −1 below, 1 above, 0 on it. Sums of decimal fractions are inexact in floating
 * point, so a difference below 1e-9 counts as on the line.
 * @param scale the largest absolute value in the series, relative to which rounding is measured
 */
export const sideOf = (value: number, line: number, scale = 0): -1 | 0 | 1 => {
  const apart = value - line;
  if (Math.abs(apart) <= Math.max(TIE * Math.max(Math.abs(value), Math.abs(line)), 1e-13 * scale)) return 0;
  return apart > 0 ? 1 : -1;
};
