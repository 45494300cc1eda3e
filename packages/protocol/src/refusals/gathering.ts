import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type GatheringDoorRefusals = {
  readonly 'imported-holds-no-gathering': NoValues;
  readonly 'too-many-gatherings': { most: number };
  readonly 'only-planned-taken-out': NoValues;
  readonly 'gathering-gone': NoValues;
  readonly 'gathering-changed-by-others': NoValues;
};
