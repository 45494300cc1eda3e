import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type VoiceDoorRefusals = {
  readonly 'voice-in-version': NoValues;
};
