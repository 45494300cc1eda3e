import type { Nothing } from './atoms.ts';
import type { ClockRequest, HandOverRequest, OpenDraftingRequest } from './drafting.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const openDrafting = route(
  'POST',
  '/api/desk/circles/:circle/drafting/open',
  of<OpenDraftingRequest, Nothing>(),
);
export const closeDrafting = route('POST', '/api/desk/circles/:circle/drafting/close', of<undefined, Nothing>());
export const setDraftingClock = route('POST', '/api/desk/circles/:circle/drafting/clock', of<ClockRequest, Nothing>());
export const handOverDraft = route(
  'POST',
  '/api/desk/circles/:circle/drafting/hand-over',
  of<HandOverRequest, Nothing>(),
);
export const endHandOver = route('POST', '/api/desk/circles/:circle/drafting/hand-over/end', of<undefined, Nothing>());
