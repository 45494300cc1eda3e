import { giveConsent } from '@throughline/protocol';
import { never, type Rule } from '../outbox/rule.ts';

/** An answer is to one text: when that is not asked any more it never will be. */
export const consentRule: Rule = {
  room: 'consent',
  route: giveConsent,
  order: 1,
  later: never,
  typed: ({ words, wouldChange }) => [words, wouldChange].filter(Boolean).join('\n'),
};
