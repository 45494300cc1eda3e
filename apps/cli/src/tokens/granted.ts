import type { Outcome } from '@throughline/unlinkable';
import { refusedInWords } from '../command.ts';
import { because, say } from '../say.ts';

/**
 * The value of an outcome. If it was refused, throws the library's own words, with the pulses concerned and what to do
 * on this command line.
 */
export const granted = <T>(outcome: Outcome<T>, then: string = ''): T => {
  if (outcome.ok) return outcome.value;
  const { words, pulses, code } = outcome;
  const about = pulses === undefined || pulses.length === 0 ? '' : ` (${pulses.join(', ')})`;
  const next = NEXT[code] ?? then;
  throw refusedInWords(`${words}${about}${next === '' ? '' : `\n${next}`}`);
};

const NEXT: Readonly<Record<string, string>> = {
  'already-drawn': say(because('lost-then-draw')),
  'wallet-damaged': say(because('give-up-then-draw')),
};
