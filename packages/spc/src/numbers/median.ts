/** The median of all numbers that are not NaN; the middle of the two middle ones where they are even in number. */
export const medianOf = (values: ArrayLike<number>): number => {
  const sorted = Float64Array.from(values)
    .filter((value) => value === value)
    .sort();
  const half = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  if (sorted.length % 2 === 1) return sorted[half] as number;
  const [below, above] = [sorted[half - 1] as number, sorted[half] as number];
  return below === above ? below : below + (above - below) / 2;
};
