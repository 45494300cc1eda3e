import type { Chart } from '../chart.ts';

/** Enough points after it for their own limits. */
const ENOUGH = 13;

/**
 * The index from which a chart could be re-based: a shift that began in the last segment, continues to the latest point
 * and has enough points for its own limits. Null where there is none. It is only a question to people who may know what
 * happened there; no chart is re-based automatically.
 */
export const rebaseSuggestion = ({ variation, latest, segments, points }: Chart): number | null => {
  const shift = variation.reasons.find((reason) => reason.rule === 'shift');
  if (shift === undefined || shift.rule !== 'shift' || latest === null || shift.to !== latest) return null;
  const segment = segments[points[latest]?.segment ?? -1];
  if (segment === undefined || shift.from === segment.start || shift.points < ENOUGH) return null;
  return shift.from;
};
