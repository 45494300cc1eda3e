import type { Chart } from '../chart.ts';

/** Enough points after it for limits of their own. */
const ENOUGH = 13;

/**
 * The place from which a chart could be re-based: a shift that began in the last segment, goes on to the latest point and
 * has enough points for limits of its own. Null where there is none. Only ever a question to people who may know what
 * happened there: no chart is re-based by itself.
 */
export const rebaseSuggestion = ({ variation, latest, segments, points }: Chart): number | null => {
  const shift = variation.reasons.find((reason) => reason.rule === 'shift');
  if (shift === undefined || shift.rule !== 'shift' || latest === null || shift.to !== latest) return null;
  const segment = segments[points[latest]?.segment ?? -1];
  if (segment === undefined || shift.from === segment.start || shift.points < ENOUGH) return null;
  return shift.from;
};
