import type { DetachedId } from '../ballot/ballot.ts';
import type { PositionId } from '../circle/circle.ts';

/** A person's answer to a version of the purpose. */
export type ConsentAnswer = 'consent' | 'worry' | 'not-yet';
export const CONSENT_ANSWERS: readonly ConsentAnswer[] = ['consent', 'worry', 'not-yet'];

/**
 * What may happen to the words: printed on the wall, read in the circle only, or kept by their writer with only the
 * answer counted.
 */
export type Audience = 'print' | 'circle' | 'count-only';
export const AUDIENCES: readonly Audience[] = ['print', 'circle', 'count-only'];

/**
 * One stored answer to one version. It is detached, with a separate key for each version, so one person's answers to
 * two versions cannot be linked. `words` are empty for a plain consent and where the writer keeps them.
 */
export type Consent = {
  readonly id: DetachedId;
  /** The hash of the exact text it answers. An answer does not carry over to a changed text. */
  readonly text: TextHash;
  readonly position: PositionId | null;
  readonly answer: ConsentAnswer;
  /** The worry, or the objection. */
  readonly words: string;
  /** Only with a not-yet: what would change it. */
  readonly wouldChange: string;
  readonly shown: Audience;
  /** Changes of this one answer on the device, from 1; the highest counts. */
  readonly n: number;
};

/** SHA-256 of the canonical text of a version, in hexadecimal. */
export type TextHash = string;

/**
 * Every not-yet is owed an answer by a named person: done, by when, or no and why. It is never taken back, only
 * followed by another.
 */
export type OwedAnswer = {
  readonly consent: DetachedId;
  readonly kind: 'done' | 'by' | 'no';
  /** The person who answers for it; their name is shown beside it. */
  readonly by: string;
  /** ISO date: when it was done or refused, or by when it will be. */
  readonly date: string;
  /** What was done, will be, or why not. */
  readonly because: string;
};

export const CONSENT_WORDS_LIMIT = 600;
