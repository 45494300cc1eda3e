import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type BallotDoorRefusals = {
  readonly 'device-not-joined': NoValues;
  readonly 'answered-voice-taken-back': NoValues;
};
