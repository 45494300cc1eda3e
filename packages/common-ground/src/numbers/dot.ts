/** The dot product, in four parallel sums (a processor computes them at once) that are added up in a fixed order. */
export const dot = (one: Float64Array, other: Float64Array, from = 0): number => {
  const size = other.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < size; i += 4) {
    a += (one[from + i] as number) * (other[i] as number);
    b += (one[from + i + 1] as number) * (other[i + 1] as number);
    c += (one[from + i + 2] as number) * (other[i + 2] as number);
    d += (one[from + i + 3] as number) * (other[i + 3] as number);
  }
  for (; i < size; i += 1) a += (one[from + i] as number) * (other[i] as number);
  return a + b + (c + d);
};
