import type { Nothing } from './atoms.ts';
import type { InviteByMailReply, InviteByMailRequest, RosterAddedReply, RosterReply, RosterRequest } from './roster.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const readRoster = route('GET', '/api/desk/circles/:circle/roster', of<undefined, RosterReply>());
export const addToRoster = route('POST', '/api/desk/circles/:circle/roster', of<RosterRequest, RosterAddedReply>());
export const inviteByMail = route(
  'POST',
  '/api/desk/circles/:circle/roster/invite',
  of<InviteByMailRequest, InviteByMailReply>(),
);
export const removeFromRoster = route('DELETE', '/api/desk/circles/:circle/roster/:person', of<undefined, Nothing>());
