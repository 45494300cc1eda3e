import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type ConsentDoorRefusals = {
  readonly 'consent-round-closed': NoValues;
  readonly 'no-such-version': NoValues;
  readonly 'too-many-owed-answers': { most: number };
  readonly 'answers-still-coming': NoValues;
  readonly 'draft-changed-since-read': NoValues;
};
