import type { DetachedId, PositionId } from '@throughline/domain';

/**
 * Every ballot and answer of a circle, in columns rather than objects, because a circle of two million answers must
 * load in seconds. Ballots and voices are in the order of their ids.
 */
export type LoadedBallots = {
  readonly ids: readonly DetachedId[];
  readonly positions: readonly (PositionId | null)[];
  /** Per ballot: 1 where it marks the question as the wrong one. */
  readonly wrongQuestion: Uint8Array;
  readonly voices: readonly DetachedId[];
  /**
   * For each answer: the index of its ballot in `ids`, the index of its voice in `voices`, +1, 0 or −1, and 1 where it
   * is important. Answers that were taken back are left out.
   */
  readonly ballotOf: Uint32Array;
  readonly voiceOf: Uint32Array;
  readonly answer: Int8Array;
  readonly important: Uint8Array;
};
