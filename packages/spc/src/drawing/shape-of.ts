import type { ChartPoint } from '../chart-points.ts';
import type { MarkShape } from './picture.ts';

/** The shape a point is drawn in (interface.md § 7). */
export const shapeOf = (point: ChartPoint): MarkShape => {
  if (point.leftOut) return 'left-out';
  if (point.outside !== 0) return 'outside';
  return point.signal === null ? 'usual' : 'signal';
};
