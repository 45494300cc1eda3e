import type { Consent } from './consent.ts';

type Worded = Pick<Consent, 'answer' | 'words' | 'wouldChange' | 'shown'>;

/**
 * The answer in the form that leaves the device and is stored. Words beside a plain consent are dropped, and so are
 * words that their writer keeps (*count me, keep my words*). What would change it belongs only to a not-yet. The page
 * and the server both use this function, so words that the page promises to keep are never sent.
 */
export const withoutPrivateWords = <Answer extends Worded>(answer: Answer): Answer => {
  if (answer.answer === 'consent' || answer.shown === 'count-only')
    return { ...answer, words: '', wouldChange: '', shown: 'count-only' };
  return answer.answer === 'not-yet' ? answer : { ...answer, wouldChange: '' };
};
