import type { Profile, Screening } from '../profiles/profile.ts';
import { meanOf } from '../numbers/mean.ts';
import { medianOf } from '../numbers/median.ts';

/** |yᵢ − yᵢ₋₁| along a list, missing (NaN) where either is. One fewer than the list. */
export const movingRanges = (values: Float64Array): Float64Array => {
  const ranges = new Float64Array(Math.max(0, values.length - 1));
  for (let at = 0; at < ranges.length; at += 1)
    ranges[at] = Math.abs((values[at + 1] as number) - (values[at] as number));
  return ranges;
};

/**
 * The typical moving range: their mean (or median), after ranges far above it were left out once. NaN where there is
 * none, or none is left.
 */
export const typicalRange = (ranges: Float64Array, range: Profile['range'], screening: Screening | null): number => {
  const typical = range === 'mean' ? meanOf : medianOf;
  const first = typical(ranges);
  if (screening === null || first !== first) return first;
  const bar = screening.times * first;
  let over = false;
  for (const one of ranges) if (one > bar || (one === bar && !screening.keepsEqual)) over = true;
  if (!over) return first;
  return typical(ranges.filter((one) => one < bar || (one === bar && screening.keepsEqual)));
};
