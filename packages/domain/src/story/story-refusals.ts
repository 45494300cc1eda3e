import type { NoValues } from '../refusal-values.ts';

/** Why a story is not taken. */
export type StoryRefusals = {
  readonly 'story-empty': NoValues;
  readonly 'story-too-long': { words: number; most: number };
  readonly 'story-too-large': NoValues;
};
