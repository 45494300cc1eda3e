import { type Rule, textOf, whileNotOpen } from '../outbox/rule.ts';

/** A voice is written at any time and goes when a round is open. */
export const voiceRule: Rule = {
  room: 'voice',
  path: 'voices',
  order: 1,
  later: whileNotOpen,
  typed: textOf,
};
