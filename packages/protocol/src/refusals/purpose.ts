import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type PurposeDoorRefusals = {
  readonly 'purpose-stands': NoValues;
  readonly 'why-before-recorded': NoValues;
  readonly 'version-not-agreed': NoValues;
  readonly 'many-documents-waiting': NoValues;
  readonly 'letters-cannot-print': { letters: string };
};
