import type { DetachedId } from '../ballot/ballot.ts';
import type { Draft, PartId } from '../purpose/purpose.ts';

/** Whether the circle is drafting, and what is shown beside it. Nothing here ever locks what people type. */
export type Drafting = {
  readonly open: boolean;
  /** ISO date until which drafts are open, where the convener gave one. */
  readonly until: string | null;
  /** Time-boxed wordsmithing in plenary: the moment at which its time is over, as an ISO time. Only shown. */
  readonly clock: string | null;
  readonly handOver: HandOver | null;
};

/** Two volunteers take a draft away, and bring it back on a day. With their names. */
export type HandOver = {
  readonly draft: string;
  readonly names: readonly [string, string];
  /** ISO date. */
  readonly returnOn: string;
};

export const NOT_DRAFTING: Drafting = { open: false, until: null, clock: null, handOver: null };

/**
 * A draft as it is kept. Its parts are the flat text with which its shared text began; each time drafting closes the
 * shared text is flattened into them and `epoch` moves, so that what belongs to an earlier text is known.
 */
export type KeptDraft = Draft & {
  /** Where it stands among the others: 1, 2, 3 … */
  readonly place: number;
  readonly epoch: number;
};

/** Words for a part by somebody who would rather not type in shared text. It has no author in the database. */
export type Suggestion = {
  readonly id: DetachedId;
  readonly draft: string;
  readonly part: PartId;
  readonly text: string;
  readonly state: 'waiting' | 'taken' | 'aside';
  /** Why it was set aside; else empty. */
  readonly reason: string;
};

export const MOST_SUGGESTIONS = 300;
export const SUGGESTION_LIMIT = 400;
export const REASON_LIMIT = 200;
export const VOLUNTEER_LIMIT = 80;
/** Minutes that a plenary may spend on wordsmithing: a box, not an evening. */
export const MOST_MINUTES = 60;
