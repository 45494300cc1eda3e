import type { CloseRoundRequest, OpenRoundRequest, RoundNumber } from './round.ts';
import { of, route } from './endpoint.ts';

/** What a desk calls. Apart from what members call, so that a phone does not fetch it. */
export const openRound = route('POST', '/api/desk/circles/:circle/round/open', of<OpenRoundRequest, RoundNumber>());
export const closeRound = route('POST', '/api/desk/circles/:circle/round/close', of<CloseRoundRequest, RoundNumber>());
