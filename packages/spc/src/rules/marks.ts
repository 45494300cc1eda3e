import type { TwoOfThree } from '../profiles/profile.ts';

/** A side of a line: −1 below, 1 above, 0 on it; MISSING where there is no value. */
export const MISSING = 2;

/**
 * Marks every point of `length` or more in a row strictly on one side. A point on the line breaks the row, and so does
 * a missing one.
 * @param sides one a point
 * @param marks where −1 or 1 is written, one a point
 */
export const markShifts = (sides: Int8Array, length: number, marks: Int8Array): void => {
  let from = 0;
  for (let at = 1; at <= sides.length; at += 1) {
    if (at < sides.length && sides[at] === sides[from]) continue;
    const side = sides[from] as number;
    if (at - from >= length && (side === 1 || side === -1)) marks.fill(side, from, at);
    from = at;
  }
};

/**
 * Marks every point of `length` or more in a row, each strictly higher (1) or lower (−1) than the one before. Where a
 * rise meets a fall, the peak belongs to the later one.
 * @param steps one a point: its relation to the point before; the first one is ignored
 */
export const markTrends = (steps: Int8Array, length: number, marks: Int8Array): void => {
  let from = 1;
  for (let at = 2; at <= steps.length; at += 1) {
    if (at < steps.length && steps[at] === steps[from]) continue;
    const step = steps[from] as number;
    if (at - from >= length - 1 && (step === 1 || step === -1)) marks.fill(step, from - 1, at);
    from = at;
  }
};

/**
 * Marks two of three in a row in the outer third.
 * @param sides the side of the centre on which each is
 * @param far ±1 where a point is beyond 2σ, else 0
 * @param outside ±1 where it is beyond a limit, else 0
 */
export const markTwoOfThree = (
  sides: Int8Array,
  far: Int8Array,
  outside: Int8Array,
  rule: TwoOfThree,
  marks: Int8Array,
): void => {
  const counts = (at: number): number => (rule.countsOutside || outside[at] === 0 ? (far[at] as number) : 0);
  for (let end = rule.shortWindow ? 1 : 2; end < sides.length; end += 1) {
    const from = Math.max(0, end - 2);
    let sum = 0;
    for (let at = from; at <= end; at += 1) sum += counts(at);
    const side = Math.sign(sum);
    if (Math.abs(sum) < 2) continue;
    if (rule.allOneSide && !(sides[from] === side && sides[from + 1] === side && sides[end] === side)) continue;
    for (let at = from; at <= end; at += 1) if (counts(at) === side) marks[at] = side;
  }
};
