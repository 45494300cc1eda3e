import type { NoValues } from '../refusal-values.ts';

/** Why somebody is not put on the roster. */
export type RosterRefusals = {
  readonly 'not-a-mail-address': { typed: string };
  readonly 'invited-name-missing': NoValues;
  readonly 'invited-name-too-long': { length: number; most: number };
  readonly 'on-roster-already': { email: string };
  readonly 'on-line-already': { email: string; before: number };
  readonly 'roster-full': { most: number };
};
