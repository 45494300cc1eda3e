import type { Nothing } from './atoms.ts';
import type { HideRequest } from './log.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const hideVoice = route('POST', '/api/desk/circles/:circle/hide', of<HideRequest, Nothing>());
