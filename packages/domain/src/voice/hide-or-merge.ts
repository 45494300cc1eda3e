import type { DetachedId } from '../ballot/ballot.ts';
import type { PositionId } from '../circle/circle.ts';

export type Action = 'hide' | 'merge' | 'bring-back';

/** The public list. `name` and `danger` may be acted on by one convener alone, at once. */
export type Reason = 'name' | 'danger' | 'insult' | 'not-an-answer' | 'same-as-another' | 'several-ideas' | 'mistake';

export const REASONS: Readonly<Record<Action, readonly Reason[]>> = {
  hide: ['name', 'danger', 'insult', 'not-an-answer', 'several-ideas'],
  merge: ['same-as-another'],
  'bring-back': ['mistake'],
};

/**
 * An entry of the log that is open to the circle. A proposal keeps the position of the one who made it and
 * nothing else: a second person of a different position is thereby another person. Positions are never shown.
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
