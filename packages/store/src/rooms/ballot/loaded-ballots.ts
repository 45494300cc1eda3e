import type { DetachedId, PositionId } from '@throughline/domain';

/**
 * Every ballot and answer of a circle. Columns rather than objects: a circle of two million answers must load in seconds.
 * Ballots and voices are in the order of their ids.
 */
export type LoadedBallots = {
  readonly ids: readonly DetachedId[];
  readonly positions: readonly (PositionId | null)[];
  /** Per ballot: 1 where it marks the question as the wrong one. */
  readonly wrongQuestion: Uint8Array;
  readonly voices: readonly DetachedId[];
  /** Per answer: index into `ids`, index into `voices`, +1/0/−1 (answers taken back are left out), important. */
  readonly ballotOf: Uint32Array;
  readonly voiceOf: Uint32Array;
  readonly answer: Int8Array;
  readonly important: Uint8Array;
};
