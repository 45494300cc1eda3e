import type { DetachedId } from '../ballot/ballot.ts';
import type { TextHash } from '../consent/consent.ts';

/** "Did you see this today?", as it is kept: no time, no place, and not whose. */
export type Sighting = {
  readonly id: DetachedId;
  readonly text: TextHash;
  /** null: taken back. */
  readonly saw: 'it' | 'opposite' | null;
  readonly n: number;
};

/** How many saw it, and how many the opposite, since this text stands. */
export type SightingCounts = { readonly saw: number; readonly opposite: number };
