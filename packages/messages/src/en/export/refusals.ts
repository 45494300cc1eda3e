import type { ExportDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const exportRefusals = {
  'no-such-file': 'There is no such file to export.',
  'no-such-circle': 'There is no such circle. “throughline circles” lists them.',
  'matrix-not-declared':
    'This circle did not declare, before it began, that its ballot matrix may leave. So it does not.',
} satisfies RefusalWords<ExportDoorRefusals>;
