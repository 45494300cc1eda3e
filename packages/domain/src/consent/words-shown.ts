import { accept, type Outcome, refuse } from '../refusal.ts';
import { type Consent, WHERE_SHOWN, type WhereShown } from './consent.ts';

/** Where somebody reads: in the circle, or anywhere else (a wall, a page for everybody, a file). */
export type Reader = 'circle' | 'everybody';

/** Whether the words of an answer may be read there, as their writer chose. */
export const mayRead = ({ shown, words, wouldChange }: Consent, reader: Reader): boolean =>
  (words !== '' || wouldChange !== '') && (shown === 'print' || (shown === 'circle' && reader === 'circle'));

/** Takes the words of an answer further back, which is possible at any time; the answer stays. */
export const narrowWords = (
  consent: Consent | null,
  shown: WhereShown,
  n: number,
): Outcome<Pick<Consent, 'shown' | 'n'>> => {
  if (consent === null) return refuse('not-found', 'There is no answer of this device to that version.');
  if (n <= consent.n) return refuse('already-done', 'A newer choice of yours is kept already.');
  if (WHERE_SHOWN.indexOf(shown) < WHERE_SHOWN.indexOf(consent.shown))
    return refuse('not-allowed', 'The round is closed: words can be taken back now, and not put out.', 'shown');
  return accept({ shown, n });
};
