import type { RosterRefusals } from '@throughline/domain';
import type { RosterDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const rosterRefusals = {
  'not-a-mail-address': ({ typed }) => `“${typed}” is not a mail address.`,
  'invited-name-missing': 'Give a name.',
  'invited-name-too-long': ({ length, most }) => `That name is ${length} characters; ${most} is the most.`,
  'on-roster-already': ({ email }) => `${email} is on the roster already.`,
  'on-line-already': ({ email, before }) => `${email} is on line ${before} already.`,
  'roster-full': ({ most }) => `${most} people are the most on a roster.`,
  'host-sends-no-mail': 'This host sends no mail. Print slips instead, or ask the host to set up a mail server.',
} satisfies RefusalWords<RosterRefusals & RosterDoorRefusals>;
