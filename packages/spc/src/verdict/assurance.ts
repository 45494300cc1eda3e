import type { ChartPoint, Segment } from '../chart-points.ts';
import { sideOf } from '../numbers/same.ts';
import type { Wanted } from '../series/series.ts';

/**
 * Whether the process as it is can be relied on to meet its target. `passes`, `fails`: it will, it will not, unless it
 * changes. `hit-or-miss`: it may or may not, by chance. `cannot-tell`: there are no limits to compare the target with.
 */
export type Assurance = {
  readonly verdict: 'passes' | 'fails' | 'hit-or-miss' | 'cannot-tell';
  readonly target: number;
  /** What the target was compared with: the limits, or the one value of a process that does not vary. */
  readonly against: 'limits' | 'constant' | null;
};

/**
 * From the lines at the latest point observed, with strict inequalities: a target on a limit is hit or miss.
 * Null where there is no target, or nothing is wanted.
 */
export const assuranceOf = (
  points: readonly ChartPoint[],
  segments: readonly Segment[],
  latest: number | null,
  wanted: Wanted,
): Assurance | null => {
  const point = latest === null ? undefined : points[latest];
  const segment = point === undefined ? undefined : segments[point.segment];
  if (point === undefined || segment === undefined || point.target === null || wanted === 'neither') return null;
  const { target } = point;
  if (!segment.varies && point.value !== null && segment.shown !== 'dots') {
    const side = sideOf(point.value, target);
    const meets = side === 0 || (side === 1) === (wanted === 'up');
    return { verdict: meets ? 'passes' : 'fails', target, against: 'constant' };
  }
  if (point.lower === null || point.upper === null) return { verdict: 'cannot-tell', target, against: null };
  if (sideOf(target, point.upper) === 1)
    return { verdict: wanted === 'up' ? 'fails' : 'passes', target, against: 'limits' };
  if (sideOf(target, point.lower) === -1)
    return { verdict: wanted === 'up' ? 'passes' : 'fails', target, against: 'limits' };
  return { verdict: 'hit-or-miss', target, against: 'limits' };
};
