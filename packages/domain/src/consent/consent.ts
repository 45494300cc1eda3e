import type { DetachedId } from '../ballot/ballot.ts';
import type { PositionId } from '../circle/circle.ts';

/** What somebody says to a version of the purpose. */
export type ConsentAnswer = 'consent' | 'worry' | 'not-yet';
export const CONSENT_ANSWERS: readonly ConsentAnswer[] = ['consent', 'worry', 'not-yet'];

/** What may become of the words: printed on the wall, read in the circle only, or counted and kept by their writer alone. */
export type WhereShown = 'print' | 'circle' | 'count-only';
export const WHERE_SHOWN: readonly WhereShown[] = ['print', 'circle', 'count-only'];

/**
 * One answer to one version, as it is kept: detached, with a key of its own for each version, so that nobody's answers
 * to two versions can be joined. `words` are empty for a plain consent and where the writer keeps them.
 */
export type Consent = {
  readonly id: DetachedId;
  /** The hash of the exact text it answers; a changed text has none. */
  readonly text: TextHash;
  readonly position: PositionId | null;
  readonly answer: ConsentAnswer;
  /** The worry, or what stands against it. */
  readonly words: string;
  /** Only with a not-yet: what would change it. */
  readonly wouldChange: string;
  readonly shown: WhereShown;
  /** Changes of this one answer on the device, from 1; the highest counts. */
  readonly n: number;
};

/** SHA-256 of the canonical text of a version, in hexadecimal. */
export type TextHash = string;

/** Every not-yet owes an answer by a named person: done, by when, or no and why. Never taken back, only followed. */
export type OwedAnswer = {
  readonly consent: DetachedId;
  readonly kind: 'done' | 'by' | 'no';
  /** Who answers for it; their name stands beside it. */
  readonly by: string;
  /** ISO date: when it was done or refused, or by when it will be. */
  readonly date: string;
  /** What was done, will be, or why not. */
  readonly because: string;
};

export const CONSENT_WORDS_LIMIT = 600;
