import type { DetachedId } from '../ballot/ballot.ts';
import type { PositionId } from '../circle/circle.ts';

/** A short text with a position and the day of its writing. No author is stored, and no time of day. */
export type Note = {
  readonly id: DetachedId;
  readonly text: string;
  /** Chosen by whoever writes; null: rather not say. */
  readonly position: PositionId | null;
  /** The server's date of the day, as 2026-12-03. */
  readonly on: string;
};

/** Characters, as a person counts them. */
export const NOTE_LIMIT = 300;
