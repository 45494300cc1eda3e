import type { NoValues } from '../refusal-values.ts';

/** Why drafts and suggestions are not changed. */
export type DraftingRefusals = {
  readonly 'drafts-open-already': NoValues;
  readonly 'drafting-until-past': NoValues;
  readonly 'drafts-closed-already': NoValues;
  readonly 'drafts-closed': NoValues;
  readonly 'too-many-drafts': { most: number };
  readonly 'first-draft-gone': NoValues;
  readonly 'draft-name-missing': NoValues;
  readonly 'draft-name-too-long': { most: number };
  readonly 'draft-name-taken': NoValues;
  readonly 'draft-gone': NoValues;
  readonly 'draft-has-words': NoValues;
  readonly 'written-part-too-long': { length: number; most: number };
  readonly 'part-too-many-marks': NoValues;
  readonly 'clock-out-of-range': { most: number };
  readonly 'volunteer-missing': NoValues;
  readonly 'volunteer-name-too-long': { most: number };
  readonly 'volunteer-twice': NoValues;
  readonly 'return-day-missing': NoValues;
  readonly 'nothing-handed-over': NoValues;
  readonly 'suggested-draft-gone': NoValues;
  readonly 'too-many-suggestions': { most: number };
  readonly 'suggestion-empty': NoValues;
  readonly 'suggestion-too-long': { length: number; most: number };
  readonly 'suggestion-taken-back': NoValues;
  readonly 'suggestion-so-already': NoValues;
  readonly 'suggestion-settled': NoValues;
  readonly 'setting-aside-needs-reason': NoValues;
  readonly 'suggestion-reason-too-long': { most: number };
};
