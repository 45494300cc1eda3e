import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type CircleDoorRefusals = {
  readonly 'only-example-put-back': NoValues;
  readonly 'circle-changed-by-others': NoValues;
};
