import type { NoValues } from '../refusal-values.ts';

/** Why a round does not open, close or take answers. */
export type RoundRefusals = {
  readonly 'imported-opens-no-round': NoValues;
  readonly 'round-open-already': NoValues;
  readonly 'round-until-missing': NoValues;
  readonly 'round-until-past': NoValues;
  readonly 'round-closed-already': NoValues;
  readonly 'imported-takes-no-responses': NoValues;
  readonly 'round-not-begun': NoValues;
  readonly 'round-closed': NoValues;
};
