import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type StoryDoorRefusals = {
  readonly 'story-gone': NoValues;
};
