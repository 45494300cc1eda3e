import type { NoValues } from '../refusal-values.ts';

/** Why an answer to a version, or to a not-yet, is not taken. */
export type ConsentRefusals = {
  readonly 'imported-takes-no-consent': NoValues;
  readonly 'nothing-put-to-consent': NoValues;
  readonly 'text-changed-since-read': NoValues;
  readonly 'consent-position-unknown': NoValues;
  readonly 'consent-words-too-long': { length: number; most: number };
  readonly 'worry-empty': NoValues;
  readonly 'not-yet-empty': NoValues;
  readonly 'not-yet-gone': NoValues;
  readonly 'only-not-yet-owed': NoValues;
  readonly 'not-yet-words-kept': NoValues;
  readonly 'answerer-missing': NoValues;
  readonly 'answerer-too-long': { most: number };
  readonly 'answer-day-missing': NoValues;
  readonly 'promised-day-past': NoValues;
  readonly 'done-day-to-come': NoValues;
  readonly 'why-not-missing': NoValues;
  readonly 'what-was-done-missing': NoValues;
  readonly 'owed-answer-too-long': { most: number };
  readonly 'no-own-answer': NoValues;
  readonly 'newer-choice-kept': NoValues;
  readonly 'words-not-put-out-after-close': NoValues;
};
