import type { Outcome } from '@throughline/unlinkable';
import { Refused } from '../command.ts';

/** The value, or the refusal in the library's own words, with the pulses it is about and what to do on this command line. */
export const granted = <T>(outcome: Outcome<T>, then: string = ''): T => {
  if (outcome.ok) return outcome.value;
  const { words, pulses, code } = outcome;
  const about = pulses === undefined || pulses.length === 0 ? '' : ` (${pulses.join(', ')})`;
  const next = NEXT[code] ?? then;
  throw new Refused(`${words}${about}${next === '' ? '' : `\n${next}`}`);
};

const NEXT: Readonly<Record<string, string>> = {
  'already-drawn':
    '“throughline tokens lost PULSE… --wallet FILE” stops asking for those; then draw again for the rest.',
  'wallet-damaged': '“throughline tokens lost PULSE… --wallet FILE” gives those up; then draw again for the rest.',
};
