import type { RoundRefusals } from '@throughline/domain';
import type { RefusalWords } from '../../refusal-words.ts';

export const roundRefusals = {
  'imported-opens-no-round': 'An imported conversation is there to be read. Start a circle of your own to ask people.',
  'round-open-already': 'A round is open already.',
  'round-until-missing': 'Give the date on which the round closes.',
  'round-until-past': 'That date is past. Give one from today on.',
  'round-closed-already': 'That round is closed already.',
  'imported-takes-no-responses': 'This conversation was brought in from elsewhere, to be read. It takes no answers.',
  'round-not-begun': 'The round has not begun. What you typed is kept on this device.',
  'round-closed': 'The round is closed, so this could not be taken in. What you typed is kept on this device.',
} satisfies RefusalWords<RoundRefusals>;
