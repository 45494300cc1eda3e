import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type GatheringDoorRefusals = {
  readonly 'imported-holds-no-gathering': NoValues;
  readonly 'too-many-gatherings': { most: number };
  readonly 'only-planned-taken-out': NoValues;
  readonly 'gathering-gone': NoValues;
  readonly 'gathering-changed-by-others': NoValues;
};
