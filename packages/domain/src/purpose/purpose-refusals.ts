import type { NoValues } from '../refusal-values.ts';

/** Why a purpose is not written, put to consent or decided. */
export type PurposeRefusals = {
  readonly 'reviewed-version-does-not-stand': NoValues;
  readonly 'review-day-past': NoValues;
  readonly 'review-day-set-already': NoValues;
  readonly 'part-too-long': { length: number; most: number };
  readonly 'tied-voice-gone': NoValues;
  readonly 'tied-voice-not-asked': NoValues;
  readonly 'too-many-threads': { most: number };
  readonly 'imported-takes-no-purpose': NoValues;
  readonly 'version-asked-already': NoValues;
  readonly 'nothing-to-consent-to': NoValues;
  readonly 'version-stands-word-for-word': NoValues;
  readonly 'review-day-not-to-come': NoValues;
  readonly 'last-day-not-before-review': NoValues;
  readonly 'version-decided': NoValues;
  readonly 'reasons-too-long': { most: number };
  readonly 'decider-missing': NoValues;
  readonly 'sayer-missing': NoValues;
  readonly 'reasons-missing': NoValues;
  readonly 'purpose-first': NoValues;
  readonly 'why-before-purpose-missing': NoValues;
  readonly 'sayer-too-long': { most: number };
};
