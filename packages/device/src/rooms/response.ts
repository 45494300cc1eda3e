import { sendResponses } from '@throughline/protocol';
import type { Given } from '../place.ts';
import { afterItsBallot, nothingTyped, type Rule, whileNotOpen } from '../outbox/rule.ts';

/** The most answers in one request. */
export const MOST_IN_A_POST = 50;

export type Response = Given & { readonly voice: string };

/** One answer to one voice. Up to fifty answers of one ballot travel in one request. */
export const responseRule: Rule = {
  room: 'response',
  route: sendResponses,
  order: 2,
  later: whileNotOpen,
  typed: nothingTyped,
  waitsFor: afterItsBallot,
  together: {
    most: MOST_IN_A_POST,
    mark: ({ key }) => String(key),
    body: (bodies) => ({ key: bodies[0]?.key, responses: bodies.map(({ response }) => response) }),
  },
};
