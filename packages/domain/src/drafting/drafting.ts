import type { DetachedId } from '../ballot/ballot.ts';
import type { Draft, PartId } from '../purpose/purpose.ts';

/** Whether the circle is drafting, and what is shown beside the drafts. Nothing here ever locks typing. */
export type Drafting = {
  readonly open: boolean;
  /** ISO date until which drafts are open, where the convener gave one. */
  readonly until: string | null;
  /** Time-boxed wordsmithing in plenary: the moment at which its time is over, as an ISO time. It is only displayed. */
  readonly clock: string | null;
  readonly handOver: HandOver | null;
};

/** Two volunteers, by name, who take a draft away and return with it on a date. */
export type HandOver = {
  readonly draft: string;
  readonly names: readonly [string, string];
  /** ISO date. */
  readonly returnOn: string;
};

export const NOT_DRAFTING: Drafting = { open: false, until: null, clock: null, handOver: null };

/**
 * A stored draft. Its parts are the flat text with which its shared text began. Each time drafting closes, the shared
 * text is flattened into them and `epoch` increases, so that edits to an earlier text can be recognised.
 */
export type StoredDraft = Draft & {
  /** Its place among the drafts: 1, 2, 3 … */
  readonly place: number;
  readonly epoch: number;
};

/** Words for a part from somebody who would rather not type in the shared text. No author is stored. */
export type Suggestion = {
  readonly id: DetachedId;
  readonly draft: string;
  readonly part: PartId;
  readonly text: string;
  readonly state: 'waiting' | 'taken' | 'aside';
  /** Why it was set aside; otherwise empty. */
  readonly reason: string;
};

export const MOST_SUGGESTIONS = 300;
export const SUGGESTION_LIMIT = 400;
export const REASON_LIMIT = 200;
export const VOLUNTEER_LIMIT = 80;
/** The most minutes that a plenary may spend on wordsmithing. */
export const MOST_MINUTES = 60;
