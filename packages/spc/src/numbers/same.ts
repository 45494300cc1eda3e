/** Two numbers closer than this share of the larger one are a tie, not a difference. */
export const TIE = 1e-9;

/**
 * On which side of a line a value lies: −1 below, 1 above, 0 on it. Sums of tenths are not tenths in a computer, so what
 * differs by less than a thousand-millionth lies on the line.
 * @param scale the largest size of value in the series: what rounding in the mean is measured against
 */
export const sideOf = (value: number, line: number, scale = 0): -1 | 0 | 1 => {
  const apart = value - line;
  if (Math.abs(apart) <= Math.max(TIE * Math.max(Math.abs(value), Math.abs(line)), 1e-13 * scale)) return 0;
  return apart > 0 ? 1 : -1;
};
