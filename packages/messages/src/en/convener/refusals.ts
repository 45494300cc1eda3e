import type { ConvenerDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const convenerRefusals = {
  'convenes-not-here': 'This person does not convene the circle.',
  'last-convener': 'A circle needs a convener. Bring another one in first.',
  'account-name-missing': 'Give the name people will see.',
  'invited-has-account': 'This address has an account already. Sign in, then open the link again.',
  'has-account': 'This address has an account already. Sign in.',
  'invitation-used': 'This invitation has been used, or its week is over. Ask for a new one.',
  'too-many-invitations': ({ most }) =>
    `${most} invitations of this circle are waiting already. Each is over when it is used, or after a week.`,
  'sign-in-too-large': 'That is more than can be sent at once.',
  'sign-in-not-done': 'That could not be done. Check what you typed and try again.',
  'set-up-already': 'This Throughline has been set up. Sign in, or ask a convener to invite you.',
  'not-the-terminals-words': 'These are not the four words that the terminal shows. Check each one.',
} satisfies RefusalWords<ConvenerDoorRefusals>;
