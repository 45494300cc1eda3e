import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type DraftingDoorRefusals = {
  readonly 'drafting-changed-meanwhile': NoValues;
  readonly 'drafts-followed-out-of-range': { most: number };
  readonly 'typed-draft-gone': NoValues;
  readonly 'edit-leans-on-missing-words': NoValues;
  readonly 'text-moved-on': NoValues;
  readonly 'edit-too-large': NoValues;
  readonly 'written-over-too-often': NoValues;
  readonly 'not-an-edit': NoValues;
};
