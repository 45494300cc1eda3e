import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type VoiceDoorRefusals = {
  readonly 'voice-in-version': NoValues;
};
