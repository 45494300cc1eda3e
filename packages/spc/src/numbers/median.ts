/** The median of all numbers that are not NaN; with an even number of them, the mean of the two middle ones. */
export const medianOf = (values: ArrayLike<number>): number => {
  const there = new Float64Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value !== value) continue;
    there[count] = value;
    count += 1;
  }
  if (count === 0) return Number.NaN;
  const sorted = there.subarray(0, count).sort();
  const half = count >> 1;
  if (count % 2 === 1) return sorted[half] as number;
  const [below, above] = [sorted[half - 1] as number, sorted[half] as number];
  return below === above ? below : below + (above - below) / 2;
};
