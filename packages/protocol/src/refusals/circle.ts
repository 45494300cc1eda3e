import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type CircleDoorRefusals = {
  readonly 'only-example-put-back': NoValues;
  readonly 'circle-changed-by-others': NoValues;
};
