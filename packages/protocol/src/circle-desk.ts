import type { Nothing } from './atoms.ts';
import type { AffectedRequest, CircleDraft, CreateReply, DeskCircle, DeskCircles, IdReply } from './circle.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const listCircles = route('GET', '/api/desk/circles', of<undefined, DeskCircles>());
export const createCircle = route('POST', '/api/desk/circles', of<CircleDraft, CreateReply>());
export const readDeskCircle = route('GET', '/api/desk/circles/:circle', of<undefined, DeskCircle>());
export const changeCircle = route('PUT', '/api/desk/circles/:circle', of<CircleDraft, Nothing>());
export const changeAffected = route('PUT', '/api/desk/circles/:circle/affected', of<AffectedRequest, Nothing>());
export const resetExample = route('POST', '/api/desk/circles/:circle/example/reset', of<undefined, IdReply>());
