import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type StoryDoorRefusals = {
  readonly 'circle-full-of-stories': { most: number };
  readonly 'story-gone': NoValues;
};
