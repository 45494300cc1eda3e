import { openBallot } from '@throughline/protocol';
import { never, nothingTyped, type Rule } from '../outbox/rule.ts';

/** Joining a circle. It is sent first, because everything else of a ballot depends on it. */
export const ballotRule: Rule = {
  room: 'ballot',
  route: openBallot,
  order: 0,
  later: never,
  typed: nothingTyped,
};
