import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type JoinDoorRefusals = {
  readonly 'no-circle-of-words': NoValues;
};
