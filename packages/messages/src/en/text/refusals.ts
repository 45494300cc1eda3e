import type { TextRefusals } from '@throughline/domain';
import type { RefusalWords } from '../../refusal-words.ts';

export const textRefusals = {
  'line-too-long': ({ length, most }) => `That is ${length} characters; ${most} is the most.`,
} satisfies RefusalWords<TextRefusals>;
