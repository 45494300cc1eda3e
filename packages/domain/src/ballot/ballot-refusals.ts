import type { NoValues } from '../refusal-values.ts';

/** Why responses are not taken. */
export type BallotRefusals = {
  readonly 'no-such-position': NoValues;
  readonly 'too-many-responses': { most: number };
  readonly 'response-to-unknown-voice': NoValues;
  readonly 'change-number-out-of-range': { most: number };
};
