import { sideOf } from '../numbers/same.ts';
import { MISSING } from '../rules/marks.ts';
import type { Prepared, Stretch } from '../series/prepared.ts';

/**
 * The indices, in the whole series, that runs, trends and two of three look at. Points left out are not among them, nor
 * are missing points where the profile closes gaps.
 */
export const walkOf = ({ values, leftOut, missing }: Prepared, { start, end }: Stretch): Int32Array => {
  const walk = new Int32Array(end - start);
  let length = 0;
  for (let at = start; at < end; at += 1) {
    if (leftOut[at] === 1 || (missing.runs === 'close' && values[at] !== values[at])) continue;
    walk[length] = at;
    length += 1;
  }
  return length === walk.length ? walk : walk.subarray(0, length);
};

/** On which side of the centre each index of the walk is. */
export const sidesAlong = (walk: Int32Array, values: Float64Array, centre: number, scale: number): Int8Array => {
  const sides = new Int8Array(walk.length).fill(MISSING);
  if (centre !== centre) return sides;
  for (let step = 0; step < walk.length; step += 1) {
    const value = values[walk[step] as number] as number;
    if (value === value) sides[step] = sideOf(value, centre, scale);
  }
  return sides;
};

/** How each index of the walk relates to the one before. */
export const stepsAlong = (walk: Int32Array, values: Float64Array): Int8Array => {
  const steps = new Int8Array(walk.length).fill(MISSING);
  for (let step = 1; step < walk.length; step += 1) {
    const value = values[walk[step] as number] as number;
    const before = values[walk[step - 1] as number] as number;
    if (value === value && before === before) steps[step] = sideOf(value, before);
  }
  return steps;
};
