import type { NoValues } from '../refusal-values.ts';

/** What may be wrong with a circle as it was typed. */
export type CircleRefusals = {
  readonly 'decided-missing': NoValues;
  readonly 'open-missing': NoValues;
  readonly 'decides-missing': NoValues;
  readonly 'get-missing': NoValues;
  readonly 'convener-name-missing': NoValues;
  readonly 'at-risk-missing': NoValues;
  readonly 'circle-name-missing': NoValues;
  readonly 'question-missing': NoValues;
  readonly 'question-without-mark': NoValues;
  readonly 'rule-missing': NoValues;
  readonly 'position-name-missing': NoValues;
  readonly 'positions-out-of-range': { least: number; most: number };
  readonly 'position-name-twice': NoValues;
  readonly 'hear-back-missing': NoValues;
  readonly 'hear-back-past': NoValues;
  readonly 'too-many-affected': { most: number };
  readonly 'affected-position-unknown': NoValues;
  readonly 'asked-by-date-missing': NoValues;
  readonly 'affected-name-missing': NoValues;
  readonly 'asker-missing': NoValues;
  readonly 'joined-by-this': NoValues;
};
