import { areDates, dayOf } from './dates.ts';

/**
 * The index of the point with that time or, with `orNext`, of the first one after it. Null where there is none. Labels
 * that are not dates must match exactly.
 */
export const placeOf = (times: readonly string[], time: string, orNext: boolean): number | null => {
  const exact = times.indexOf(time);
  if (exact >= 0) return exact;
  if (!orNext || dayOf(time) === null || !areDates(times)) return null;
  const next = times.findIndex((one) => one >= time);
  return next < 0 ? null : next;
};
