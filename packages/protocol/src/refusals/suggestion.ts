import type { NoValues } from '@throughline/domain';

/** Why the server refuses here, beside what the domain does. */
export type SuggestionDoorRefusals = {
  readonly 'suggestion-settled-meanwhile': NoValues;
  readonly 'suggestion-gone': NoValues;
};
