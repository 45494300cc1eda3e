import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type SuggestionDoorRefusals = {
  readonly 'suggestion-settled-meanwhile': NoValues;
  readonly 'suggestion-gone': NoValues;
};
