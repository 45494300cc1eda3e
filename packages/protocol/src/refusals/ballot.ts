import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type BallotDoorRefusals = {
  readonly 'device-not-joined': NoValues;
  readonly 'answered-voice-taken-back': NoValues;
};
