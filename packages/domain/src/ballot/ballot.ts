import type { PositionId } from '../circle/circle.ts';

/** +1 agree, 0 pass, −1 disagree, to "Should this guide what we do together?" */
export type Answer = 1 | 0 | -1;

/** 22 characters of base64url: the first 16 bytes of SHA-256 of a key that only the device holds. */
export type DetachedId = string;

/** One device's responses, linked to each other and to a position, never to the roll. */
export type Ballot = {
  readonly id: DetachedId;
  /** null is "rather not say": counts in the whole circle and in no position. */
  readonly position: PositionId | null;
  /** The standing reply "This is the wrong question". */
  readonly wrongQuestion: boolean;
};

/**
 * One stored answer. `n` counts the changes of this answer on the device, from 1. The highest number wins, so a post
 * that arrives twice or late does no harm. It says nothing about the order between voices.
 */
export type Response = {
  readonly voice: DetachedId;
  /** null: taken back (undo). */
  readonly answer: Answer | null;
  readonly important: boolean;
  readonly n: number;
};

export const MAX_RESPONSES_A_POST = 200;
export const MAX_CHANGES_OF_ONE_ANSWER = 10_000;
