import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type ConsentDoorRefusals = {
  readonly 'consent-round-closed': NoValues;
  readonly 'no-such-version': NoValues;
  readonly 'too-many-owed-answers': { most: number };
  readonly 'answers-still-coming': NoValues;
  readonly 'draft-changed-since-read': NoValues;
};
