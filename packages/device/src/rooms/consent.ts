import { giveConsent } from '@throughline/protocol';
import { never, type Rule } from '../outbox/rule.ts';

/**
 * An answer to one text that is put to consent. Once that text is no longer asked it never will be again, so no refusal
 * is worth waiting for.
 */
export const consentRule: Rule = {
  room: 'consent',
  route: giveConsent,
  order: 1,
  later: never,
  typed: ({ words, wouldChange }) => [words, wouldChange].filter(Boolean).join('\n'),
};
