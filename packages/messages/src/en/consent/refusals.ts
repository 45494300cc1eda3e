import type { ConsentRefusals } from '@throughline/domain';
import type { ConsentDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const consentRefusals = {
  'imported-takes-no-consent': 'This conversation was held elsewhere. It takes no answers.',
  'nothing-put-to-consent': 'Nothing is put to consent now. Your words are still on this device.',
  'text-changed-since-read': 'The text has changed since you read it. Read it again; your words are still here.',
  'consent-position-unknown': 'This circle does not have that position. Choose one of its own.',
  'consent-words-too-long': ({ length, most }) =>
    `That is ${length} characters; ${most} is the most. Nothing is lost: shorten it and send again.`,
  'worry-empty': 'Say what worries you, or choose to be counted and keep your words.',
  'not-yet-empty': 'Say what would change it, or choose to be counted and keep your words.',
  'not-yet-gone': 'That not-yet is not here any more. It may have been changed by who wrote it.',
  'only-not-yet-owed': 'Only a not-yet is owed an answer.',
  'not-yet-words-kept': 'Its writer keeps the words: there is nothing to answer.',
  'answerer-missing': 'Name the person who answers for it.',
  'answerer-too-long': ({ most }) => `A name of at most ${most} characters, please.`,
  'answer-day-missing': 'Give the day, such as 2026-12-03.',
  'promised-day-past': 'That day is past. Say by when it will be done.',
  'done-day-to-come': 'That day is still to come. Choose “by …” if it will be done then.',
  'why-not-missing': 'Say why not: it is printed beside the words it answers.',
  'what-was-done-missing': 'Say what was done, or will be.',
  'owed-answer-too-long': ({ most }) => `${most} characters is the most. Nothing is lost: shorten it.`,
  'too-many-owed-answers': ({ most }) => `${most} answers to one not-yet are the most.`,
  'no-own-answer': 'There is no answer of this device to that version.',
  'newer-choice-kept': 'A newer choice of yours is kept already.',
  'words-not-put-out-after-close': 'The round is closed: words can be taken back now, and not put out.',
  'consent-round-closed': 'This round is closed, so nothing was changed. Your words are still here.',
  'no-such-version': 'There is no such version.',
  'answers-still-coming': 'Answers are still coming in. Close it again in a moment.',
  'draft-changed-since-read': 'This draft has changed since you read it. Read it again, then put it to consent.',
} satisfies RefusalWords<ConsentRefusals & ConsentDoorRefusals>;
