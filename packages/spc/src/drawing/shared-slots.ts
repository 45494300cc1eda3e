import type { Chart } from '../chart.ts';
import { areDates } from '../series/dates.ts';

/** One axis for several charts: all their times in order, and the slot of each point. Null for a single chart. */
export const sharedSlots = (
  charts: readonly Chart[],
): { readonly times: readonly string[]; readonly of: readonly (readonly number[])[] } | null => {
  if (charts.length < 2) return null;
  const own = charts.map(({ points }) => points.map(({ at }) => at));
  const all = own.flat();
  if (areDates(all)) {
    const times = [...new Set(all)].sort();
    const slot = new Map(times.map((time, at) => [time, at]));
    return { times, of: own.map((list) => list.map((time) => slot.get(time) as number)) };
  }
  // labels in the order of the longer list; labels that only the other has come after them
  const [longest = []] = [...own].sort((one, other) => other.length - one.length);
  const times = [...new Set([...longest, ...all])];
  const slot = new Map(times.map((time, at) => [time, at]));
  return { times, of: own.map((list) => list.map((time) => slot.get(time) as number)) };
};
