import type { NoValues } from '../refusal-values.ts';

/** Why a note is refused. */
export type NoteRefusals = {
  readonly 'note-empty': NoValues;
  readonly 'note-too-long': { length: number; most: number };
};
