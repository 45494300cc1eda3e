import { areDates } from './dates.ts';
import type { Request } from './series.ts';

/** The target at each point; null where there was none. Null if there is no target at all. */
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
  let held: number | null = null;
  let next = 0;
  return times.map((time, at) => {
    for (let step = steps[next]; step !== undefined; step = steps[next]) {
      if (dated ? step.from > time : step.place > at) break;
      held = step.value;
      next += 1;
    }
    return held;
  });
};
