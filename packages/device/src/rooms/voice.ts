import { writeVoice } from '@throughline/protocol';
import { type Rule, textOf, whileNotOpen } from '../outbox/rule.ts';

/** A voice can be written at any time, and is sent when a round is open. */
export const voiceRule: Rule = {
  room: 'voice',
  route: writeVoice,
  order: 1,
  later: whileNotOpen,
  typed: textOf,
};
