import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type StoryDoorRefusals = {
  readonly 'circle-full-of-stories': { most: number };
  readonly 'story-gone': NoValues;
};
