import type { JoinDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const joinRefusals = {
  'no-circle-of-words': 'No circle has these four words. Check each one, and ask whoever gave them to you.',
} satisfies RefusalWords<JoinDoorRefusals>;
