import { isDate } from '../circle/create-circle.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';
import { CONSENT_WORDS_LIMIT, type Consent, type OwedAnswer } from './consent.ts';
import { mayRead, type Reader } from './words-shown.ts';
import type { ConsentRefusals } from './consent-refusals.ts';

const { refuse } = reasonsOf<ConsentRefusals>();

const PERSON_LIMIT = 80;

/** The answer to a not-yet to store, or the reason for refusing it. `today`: ISO date. */
export const answerNotYet = (typed: OwedAnswer, to: Consent | null, today: string): Outcome<OwedAnswer> => {
  if (to === null || to.id !== typed.consent) return refuse('not-found', 'not-yet-gone');
  if (to.answer !== 'not-yet') return refuse('not-allowed', 'only-not-yet-owed');
  if (!mayRead(to, 'circle')) return refuse('not-allowed', 'not-yet-words-kept');
  const by = tidyText(typed.by);
  const because = tidyText(typed.because, 'many-lines');
  if (by === '') return refuse('too-short', 'answerer-missing', {}, { field: 'by' });
  if (lengthOf(by) > PERSON_LIMIT)
    return refuse('too-long', 'answerer-too-long', { most: PERSON_LIMIT }, { field: 'by' });
  if (!isDate(typed.date)) return refuse('malformed', 'answer-day-missing', {}, { field: 'date' });
  if (typed.kind === 'by' && typed.date < today) return refuse('too-late', 'promised-day-past', {}, { field: 'date' });
  if (typed.kind !== 'by' && typed.date > today) return refuse('malformed', 'done-day-to-come', {}, { field: 'date' });
  if (because === '') {
    const missing = typed.kind === 'no' ? 'why-not-missing' : 'what-was-done-missing';
    return refuse('too-short', missing, {}, { field: 'because' });
  }
  if (lengthOf(because) > CONSENT_WORDS_LIMIT)
    return refuse('too-long', 'owed-answer-too-long', { most: CONSENT_WORDS_LIMIT }, { field: 'because' });
  return accept({ consent: typed.consent, kind: typed.kind, by, date: typed.date, because });
};

/** A not-yet with its newest answer. `state` decides where it is listed. */
export type NotYet = {
  readonly consent: Consent;
  readonly answer: OwedAnswer | null;
  readonly state: 'unanswered' | 'overdue' | 'promised' | 'done' | 'refused';
};

const FIRST = ['unanswered', 'overdue', 'promised', 'refused', 'done'] as const;

/**
 * Every not-yet whose words may be read there, with the state of its answer: the unanswered ones first, then those
 * whose promised date is over, then the rest. Within each group they are ordered by id, which reveals neither time nor
 * person.
 * @param answers oldest first: the last one to each counts
 */
export const notYets = (
  consents: readonly Consent[],
  answers: readonly OwedAnswer[],
  today: string,
  reader: Reader = 'circle',
): readonly NotYet[] => {
  const newest = new Map(answers.map((answer) => [answer.consent, answer]));
  return consents
    .filter((consent) => consent.answer === 'not-yet' && mayRead(consent, reader))
    .map((consent): NotYet => {
      const answer = newest.get(consent.id) ?? null;
      return { consent, answer, state: stateOf(answer, today) };
    })
    .sort(
      (one, other) =>
        FIRST.indexOf(one.state) - FIRST.indexOf(other.state) || (one.consent.id < other.consent.id ? -1 : 1),
    );
};

const stateOf = (answer: OwedAnswer | null, today: string): NotYet['state'] => {
  if (answer === null) return 'unanswered';
  if (answer.kind === 'done') return 'done';
  if (answer.kind === 'no') return 'refused';
  return answer.date < today ? 'overdue' : 'promised';
};
