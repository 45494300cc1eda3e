import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type ExportDoorRefusals = {
  readonly 'no-such-file': NoValues;
  readonly 'no-such-circle': NoValues;
  readonly 'matrix-not-declared': NoValues;
};
