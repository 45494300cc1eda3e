import type { ResultDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const resultRefusals = {
  'own-round-first': ({ answered, enough }) =>
    `Others’ answers stay unseen until your own round is done: ${answered} of ${enough} so far.`,
} satisfies RefusalWords<ResultDoorRefusals>;
