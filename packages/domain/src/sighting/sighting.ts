import type { DetachedId } from '../ballot/ballot.ts';
import type { TextHash } from '../consent/consent.ts';

/** A stored answer to "Did you see this today?": without time, place or person. */
export type Sighting = {
  readonly id: DetachedId;
  readonly text: TextHash;
  /** null: taken back. */
  readonly saw: 'it' | 'opposite' | null;
  readonly n: number;
};

/** How many saw it, and how many saw the opposite, since this text stands. */
export type SightingCounts = { readonly saw: number; readonly opposite: number };
