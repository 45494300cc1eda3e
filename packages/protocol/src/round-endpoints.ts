import { closeRoundRequest, openRoundRequest, roundNumber } from './round.ts';
import { closeRound, openRound } from './round-desk.ts';
import { endpoint } from './endpoint.ts';

export const roundEndpoints = {
  openRound: endpoint(openRound, {
    says: 'Opens a round of answers.',
    seat: 'convener',
    body: openRoundRequest,
    reply: roundNumber,
    since: 1,
  }),
  closeRound: endpoint(closeRound, {
    says: 'Closes the round, and makes what may be shown of it.',
    seat: 'convener',
    body: closeRoundRequest,
    reply: roundNumber,
    since: 1,
  }),
};
