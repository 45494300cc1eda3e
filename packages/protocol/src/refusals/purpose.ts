import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type PurposeDoorRefusals = {
  readonly 'purpose-stands': NoValues;
  readonly 'why-before-recorded': NoValues;
  readonly 'version-not-agreed': NoValues;
  readonly 'many-documents-waiting': NoValues;
  readonly 'letters-cannot-print': { letters: string };
};
