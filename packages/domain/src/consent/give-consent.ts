import type { DetachedId } from '../ballot/ballot.ts';
import type { Circle } from '../circle/circle.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';
import { CONSENT_WORDS_LIMIT, type Consent, type TextHash } from './consent.ts';

export type TypedConsent = Omit<Consent, 'id'>;

/**
 * An answer as it will be kept, or why not. Words that their writer keeps (*count me, keep my words*) are not kept here:
 * they never leave the device.
 * @param asked the hash of the text that is put to consent now; null while none is
 */
export const giveConsent = (
  typed: TypedConsent,
  id: DetachedId,
  circle: Pick<Circle, 'positions' | 'imported'>,
  asked: TextHash | null,
): Outcome<Consent> => {
  if (circle.imported !== null) return refuse('not-open', 'This conversation was held elsewhere. It takes no answers.');
  if (asked === null) return refuse('not-open', 'Nothing is put to consent now. Your words are still on this device.');
  if (typed.text !== asked)
    return refuse('too-late', 'The text has changed since you read it. Read it again; your words are still here.');
  if (typed.position !== null && !circle.positions.some(({ id: position }) => position === typed.position))
    return refuse('unknown-position', 'This circle does not have that position. Choose one of its own.', 'position');
  if (!Number.isInteger(typed.n) || typed.n < 1 || typed.n > 10_000)
    return refuse('malformed', 'The number of this change is not one from 1 to 10,000.', 'n');
  const words = typed.answer === 'consent' ? '' : tidyText(typed.words, 'many-lines');
  const wouldChange = typed.answer === 'not-yet' ? tidyText(typed.wouldChange, 'many-lines') : '';
  for (const [field, text] of [
    ['words', words],
    ['wouldChange', wouldChange],
  ] as const) {
    if (lengthOf(text) > CONSENT_WORDS_LIMIT)
      return refuse(
        'too-long',
        `That is ${lengthOf(text)} characters; ${CONSENT_WORDS_LIMIT} is the most. Nothing is lost: shorten it and send again.`,
        field,
      );
  }
  if (typed.shown === 'count-only' || typed.answer === 'consent')
    return accept({ ...typed, id, words: '', wouldChange: '', shown: 'count-only' });
  if (typed.answer === 'worry' && words === '')
    return refuse('too-short', 'Say what worries you, or choose to be counted and keep your words.', 'words');
  if (typed.answer === 'not-yet' && words === '' && wouldChange === '')
    return refuse('too-short', 'Say what would change it, or choose to be counted and keep your words.', 'wouldChange');
  return accept({ ...typed, id, words, wouldChange });
};
