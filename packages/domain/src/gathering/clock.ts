import { type Gathering, KINDS, stepOf } from './gathering.ts';
import { addDays } from './joining.ts';

/** Whole minutes left, rounded up; or over, rounded down. It is only displayed and locks nothing. */
export type Clock = { readonly left: number } | { readonly over: number };

/** The clock of a live step at `now` (milliseconds since 1970); null when no step is running. */
export const clockOf = (
  gathering: Pick<Gathering, 'state' | 'mode' | 'steps' | 'at' | 'since' | 'added'>,
  now: number,
): Clock | null => {
  const step = stepOf(gathering);
  if (step === null || gathering.mode !== 'live' || gathering.since === null) return null;
  const over = now - Date.parse(gathering.since) - (step.length + gathering.added) * MINUTE;
  // a device whose clock is slightly behind must not show more minutes than the step has
  return over < 0
    ? { left: Math.min(step.length + gathering.added, Math.ceil(-over / MINUTE)) }
    : { over: Math.floor(over / MINUTE) };
};

const MINUTE = 60_000;

type Dated = Pick<Gathering, 'state' | 'mode' | 'steps' | 'at' | 'since' | 'added'>;

/** The last day of the current step, inclusive; null in a live gathering. */
export const openUntil = (gathering: Dated): string | null => {
  const step = stepOf(gathering);
  if (step === null || gathering.mode !== 'days' || gathering.since === null) return null;
  return addDays(gathering.since, step.length + gathering.added - 1);
};

/** The last day on which voices and responses are taken: the last day of the consecutive steps that take them. */
export const roundUntil = (gathering: Dated): string | null => {
  const until = openUntil(gathering);
  if (until === null) return null;
  let last = until;
  for (let next = gathering.at + 1; next < gathering.steps.length; next += 1) {
    const step = gathering.steps[next];
    if (step === undefined || !KINDS[step.kind].answers) break;
    last = addDays(last, step.length);
  }
  return last;
};

/** Whether a step of days moves on automatically, because its last day is over and it does not wait for a convener. */
export const goesOn = (gathering: Dated, today: string): boolean => {
  const step = stepOf(gathering);
  const until = openUntil(gathering);
  return step !== null && until !== null && until < today && !KINDS[step.kind].waits;
};
