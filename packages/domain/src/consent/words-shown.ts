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
  if (consent === null) return refuse('not-found', 'no-own-answer');
  if (n <= consent.n) return refuse('already-done', 'newer-choice-kept');
  if (WHERE_SHOWN.indexOf(shown) < WHERE_SHOWN.indexOf(consent.shown))
    return refuse('not-allowed', 'words-not-put-out-after-close', {}, { field: 'shown' });
  return accept({ shown, n });
};
