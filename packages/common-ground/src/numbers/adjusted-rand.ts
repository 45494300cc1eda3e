/**
 * How far two groupings of the same things agree, whatever the groups are called: 1 for the same, about 0 by chance.
 * Hubert & Arabie, 1985. Two empty groupings, or two with one single group, count as the same.
 * @param one the group of each thing, whole numbers from 0
 * @param other as long as `one`
 */
export const adjustedRand = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  if (one.length !== other.length) throw new RangeError('two lists of groups must be of one length');
  const wide = most(other) + 1;
  const together = new Float64Array((most(one) + 1) * wide);
  const rows = new Float64Array(most(one) + 1);
  const columns = new Float64Array(wide);
  for (let at = 0; at < one.length; at += 1) {
    const row = one[at] as number;
    const column = other[at] as number;
    together[row * wide + column] = (together[row * wide + column] as number) + 1;
    rows[row] = (rows[row] as number) + 1;
    columns[column] = (columns[column] as number) + 1;
  }
  const inBoth = pairs(together);
  const inOne = pairs(rows);
  const inOther = pairs(columns);
  const all = (one.length * (one.length - 1)) / 2;
  const expected = all === 0 ? 0 : (inOne * inOther) / all;
  const largest = (inOne + inOther) / 2;
  return largest === expected ? 1 : (inBoth - expected) / (largest - expected);
};

const pairs = (sizes: Float64Array): number => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

const most = (labels: ArrayLike<number>): number => {
  let largest = -1;
  for (let at = 0; at < labels.length; at += 1) largest = Math.max(largest, labels[at] as number);
  return largest;
};
