import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type NoteDoorRefusals = {
  readonly 'note-gone': NoValues;
  readonly 'circle-full-of-notes': { most: number };
};
