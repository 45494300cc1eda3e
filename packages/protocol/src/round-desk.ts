import type { CloseRoundRequest, OpenRoundRequest, RoundNumber } from './round.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const openRound = route('POST', '/api/desk/circles/:circle/round/open', of<OpenRoundRequest, RoundNumber>());
export const closeRound = route('POST', '/api/desk/circles/:circle/round/close', of<CloseRoundRequest, RoundNumber>());
