import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type ExportDoorRefusals = {
  readonly 'no-such-file': NoValues;
  readonly 'no-such-circle': NoValues;
  readonly 'matrix-not-declared': NoValues;
};
