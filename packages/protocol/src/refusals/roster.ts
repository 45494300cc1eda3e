import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type RosterDoorRefusals = {
  readonly 'host-sends-no-mail': NoValues;
};
