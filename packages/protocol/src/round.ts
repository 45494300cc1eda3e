import * as v from 'valibot';
import { isoDate } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';

export const roundView = v.strictObject({
  number: v.number(),
  state: v.picklist(['open', 'closed']),
  mode: v.picklist(['live', 'days']),
  until: v.nullable(isoDate),
});

const openRoundRequest = v.strictObject({ mode: v.picklist(['live', 'days']), until: v.nullable(isoDate) });
const closeRoundRequest = v.strictObject({ number: v.number() });
const roundNumber = v.strictObject({ number: v.number() });

/** In the live snapshot: the round that is open, or the last that closed; null before the first. */
export const roundNow = v.nullable(roundView);

export type RoundView = v.InferOutput<typeof roundView>;
export type OpenRoundRequest = v.InferOutput<typeof openRoundRequest>;
type CloseRoundRequest = v.InferOutput<typeof closeRoundRequest>;
type RoundNumber = v.InferOutput<typeof roundNumber>;

export const openRound = route('POST', '/api/desk/circles/:circle/round/open', of<OpenRoundRequest, RoundNumber>());
export const closeRound = route('POST', '/api/desk/circles/:circle/round/close', of<CloseRoundRequest, RoundNumber>());

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
