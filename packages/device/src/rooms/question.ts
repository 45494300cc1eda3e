import { markQuestion } from '@throughline/protocol';
import { afterItsBallot, nothingTyped, type Rule, whileNotOpen } from '../outbox/rule.ts';

/** "This is the wrong question": a mark on a ballot. */
export const questionRule: Rule = {
  room: 'question',
  route: markQuestion,
  order: 2,
  later: whileNotOpen,
  typed: nothingTyped,
  waitsFor: afterItsBallot,
};
