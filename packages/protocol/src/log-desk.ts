import type { Nothing } from './atoms.ts';
import type { HideRequest } from './log.ts';
import { of, route } from './endpoint.ts';

/** What a desk calls. Apart from what members call, so that a phone does not fetch it. */
export const hideVoice = route('POST', '/api/desk/circles/:circle/hide', of<HideRequest, Nothing>());
