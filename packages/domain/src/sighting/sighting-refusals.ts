import type { NoValues } from '../refusal-values.ts';

/** Why a sighting is not taken. */
export type SightingRefusals = {
  readonly 'no-purpose-stands': NoValues;
  readonly 'poster-of-older-version': NoValues;
};
