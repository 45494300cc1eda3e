import { areDates, dayOf } from './dates.ts';

/**
 * The place of the point with that time; where `orNext`, else of the first one after it. Null where there is none.
 * Labels that are no dates have to be given as they stand.
 */
export const placeOf = (times: readonly string[], time: string, orNext: boolean): number | null => {
  const exact = times.indexOf(time);
  if (exact >= 0) return exact;
  if (!orNext || dayOf(time) === null || !areDates(times)) return null;
  const next = times.findIndex((one) => one >= time);
  return next < 0 ? null : next;
};
