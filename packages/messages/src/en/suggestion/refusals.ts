import type { SuggestionDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const suggestionRefusals = {
  'suggestion-settled-meanwhile': 'Somebody has settled it already. Look again.',
  'suggestion-gone': 'That suggestion is not here any more.',
} satisfies RefusalWords<SuggestionDoorRefusals>;
