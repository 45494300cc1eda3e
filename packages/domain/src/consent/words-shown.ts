import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { type Consent, AUDIENCES, type Audience } from './consent.ts';
import type { ConsentRefusals } from './consent-refusals.ts';

const { refuse } = reasonsOf<ConsentRefusals>();

/** Where somebody reads: in the circle, or anywhere else (a wall, the public page, a file). */
export type Reader = 'circle' | 'everybody';

/** Whether the words of an answer may be read there, as their writer chose. */
export const mayRead = ({ shown, words, wouldChange }: Consent, reader: Reader): boolean =>
  (words !== '' || wouldChange !== '') && (shown === 'print' || (shown === 'circle' && reader === 'circle'));

/** Restricts who may read the words of an answer, which is possible at any time; the answer stays. */
export const narrowWords = (
  consent: Consent | null,
  shown: Audience,
  n: number,
): Outcome<Pick<Consent, 'shown' | 'n'>> => {
  if (consent === null) return refuse('not-found', 'no-own-answer');
  if (n <= consent.n) return refuse('already-done', 'newer-choice-kept');
  if (AUDIENCES.indexOf(shown) < AUDIENCES.indexOf(consent.shown))
    return refuse('not-allowed', 'words-not-put-out-after-close', {}, { field: 'shown' });
  return accept({ shown, n });
};
