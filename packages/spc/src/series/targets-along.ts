import { areDates } from './dates.ts';
import type { Request } from './series.ts';

/** The target that held at each point; null where there was none. Null where there is none at all. */
export const targetsAlong = (
  times: readonly string[],
  target: Request['target'],
): readonly (number | null)[] | null => {
  if (target === undefined) return null;
  if (typeof target === 'number') return times.map(() => target);
  const dated = areDates(times);
  const steps = target
    .map(({ from, value }) => ({ value, from, place: dated ? 0 : times.indexOf(from) }))
    .sort((one, other) => (dated ? (one.from < other.from ? -1 : 1) : one.place - other.place));
  return times.map((time, at) => {
    const held = steps.findLast(({ from, place }) => (dated ? from <= time : place <= at));
    return held?.value ?? null;
  });
};
