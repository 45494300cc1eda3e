import { type DetachedId, MAX_CHANGES_OF_ONE_ANSWER } from '../ballot/ballot.ts';
import type { Circle } from '../circle/circle.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';
import { CONSENT_WORDS_LIMIT, type Consent, type TextHash } from './consent.ts';
import { withoutPrivateWords } from './private-words.ts';
import type { ConsentRefusals } from './consent-refusals.ts';
import type { BallotRefusals } from '../ballot/ballot-refusals.ts';

const { refuse } = reasonsOf<ConsentRefusals & BallotRefusals>();

export type TypedConsent = Omit<Consent, 'id'>;

/**
 * The answer to store, or the reason for refusing it. Words that their writer keeps (*count me, keep my words*) are not
 * stored here: they never leave the device.
 * @param asked the hash of the text that is put to consent now; null while there is none
 */
export const giveConsent = (
  typed: TypedConsent,
  id: DetachedId,
  circle: Pick<Circle, 'positions' | 'imported'>,
  asked: TextHash | null,
): Outcome<Consent> => {
  if (circle.imported !== null) return refuse('not-open', 'imported-takes-no-consent');
  if (asked === null) return refuse('not-open', 'nothing-put-to-consent');
  if (typed.text !== asked) return refuse('too-late', 'text-changed-since-read');
  if (typed.position !== null && !circle.positions.some(({ id: position }) => position === typed.position))
    return refuse('unknown-position', 'consent-position-unknown', {}, { field: 'position' });
  if (!Number.isInteger(typed.n) || typed.n < 1 || typed.n > MAX_CHANGES_OF_ONE_ANSWER)
    return refuse('malformed', 'change-number-out-of-range', { most: MAX_CHANGES_OF_ONE_ANSWER }, { field: 'n' });
  const words = typed.answer === 'consent' ? '' : tidyText(typed.words, 'many-lines');
  const wouldChange = typed.answer === 'not-yet' ? tidyText(typed.wouldChange, 'many-lines') : '';
  for (const [field, text] of [
    ['words', words],
    ['wouldChange', wouldChange],
  ] as const) {
    if (lengthOf(text) > CONSENT_WORDS_LIMIT)
      return refuse(
        'too-long',
        'consent-words-too-long',
        { length: lengthOf(text), most: CONSENT_WORDS_LIMIT },
        { field },
      );
  }
  const given = withoutPrivateWords({ ...typed, id, words, wouldChange });
  if (given.shown === 'count-only') return accept(given);
  if (typed.answer === 'worry' && words === '') return refuse('too-short', 'worry-empty', {}, { field: 'words' });
  if (typed.answer === 'not-yet' && words === '' && wouldChange === '')
    return refuse('too-short', 'not-yet-empty', {}, { field: 'wouldChange' });
  return accept(given);
};
