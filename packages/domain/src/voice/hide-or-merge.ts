import type { DetachedId } from '../ballot/ballot.ts';
import type { PositionId } from '../circle/circle.ts';

export type Action = 'hide' | 'merge' | 'bring-back';

/** The public list of reasons. For `name` and `danger`, one convener alone may act at once. */
export type Reason = 'name' | 'danger' | 'insult' | 'not-an-answer' | 'same-as-another' | 'several-ideas' | 'mistake';

export const REASONS: Readonly<Record<Action, readonly Reason[]>> = {
  hide: ['name', 'danger', 'insult', 'not-an-answer', 'several-ideas'],
  merge: ['same-as-another'],
  'bring-back': ['mistake'],
};

/**
 * An entry of the log that the circle can read. A proposal stores the position of the person who made it and nothing
 * else. A second person of a different position must then be another person. Positions are never shown.
 */
export type LogEntry = {
  readonly id: string;
  readonly voice: DetachedId;
  readonly action: Action;
  readonly into: DetachedId | null;
  readonly reason: Reason;
  readonly state: 'proposed' | 'done' | 'dropped';
  /** `two`: two people of different positions. `convener`: one convener, for a name or a danger. */
  readonly by: 'two' | 'convener';
  readonly proposedFrom: PositionId | null;
};
