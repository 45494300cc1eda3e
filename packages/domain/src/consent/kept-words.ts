import type { Consent } from './consent.ts';

type Worded = Pick<Consent, 'answer' | 'words' | 'wouldChange' | 'shown'>;

/**
 * The answer as it leaves the device and is stored. Words beside a plain consent are dropped, and so are words that
 * their writer keeps (*count me, keep my words*); what would change it belongs to a not-yet alone. The page and the
 * server both ask here, so that what a page promises to keep is never sent.
 */
export const withoutKeptWords = <Answer extends Worded>(answer: Answer): Answer => {
  if (answer.answer === 'consent' || answer.shown === 'count-only')
    return { ...answer, words: '', wouldChange: '', shown: 'count-only' };
  return answer.answer === 'not-yet' ? answer : { ...answer, wouldChange: '' };
};
