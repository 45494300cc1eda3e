import { isDate } from '../circle/create-circle.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';
import { CONSENT_WORDS_LIMIT, type Consent, type OwedAnswer } from './consent.ts';
import { mayRead, type Reader } from './words-shown.ts';

const PERSON_LIMIT = 80;

/** An answer to a not-yet, as it will be kept, or why not. `today`: ISO date. */
export const answerNotYet = (typed: OwedAnswer, to: Consent | null, today: string): Outcome<OwedAnswer> => {
  if (to === null || to.id !== typed.consent)
    return refuse('not-found', 'That not-yet is not here any more. It may have been changed by who wrote it.');
  if (to.answer !== 'not-yet') return refuse('not-allowed', 'Only a not-yet is owed an answer.');
  if (!mayRead(to, 'circle')) return refuse('not-allowed', 'Its writer keeps the words: there is nothing to answer.');
  const by = tidyText(typed.by);
  const because = tidyText(typed.because, 'many-lines');
  if (by === '') return refuse('too-short', 'Name the person who answers for it.', 'by');
  if (lengthOf(by) > PERSON_LIMIT)
    return refuse('too-long', `A name of at most ${PERSON_LIMIT} characters, please.`, 'by');
  if (!isDate(typed.date)) return refuse('malformed', 'Give the day, such as 2026-12-03.', 'date');
  if (typed.kind === 'by' && typed.date < today)
    return refuse('too-late', 'That day is past. Say by when it will be done.', 'date');
  if (typed.kind !== 'by' && typed.date > today)
    return refuse('malformed', 'That day is still to come. Choose “by …” if it will be done then.', 'date');
  if (because === '') {
    return refuse(
      'too-short',
      typed.kind === 'no'
        ? 'Say why not: it is printed beside the words it answers.'
        : 'Say what was done, or will be.',
      'because',
    );
  }
  if (lengthOf(because) > CONSENT_WORDS_LIMIT)
    return refuse('too-long', `${CONSENT_WORDS_LIMIT} characters is the most. Nothing is lost: shorten it.`, 'because');
  return accept({ consent: typed.consent, kind: typed.kind, by, date: typed.date, because });
};

/** A not-yet with the newest answer it was given; `state` says what the page opens with. */
export type NotYet = {
  readonly consent: Consent;
  readonly answer: OwedAnswer | null;
  readonly state: 'unanswered' | 'overdue' | 'promised' | 'done' | 'refused';
};

const FIRST = ['unanswered', 'overdue', 'promised', 'refused', 'done'] as const;

/**
 * Every not-yet whose words may be read there, with where its answer stands: those unanswered first, then those whose day is over, then the rest;
 * inside each by their ids, which say nothing of time or person.
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
