import type { Nothing } from './atoms.ts';
import type { InviteByMailReply, InviteByMailRequest, RosterAddedReply, RosterReply, RosterRequest } from './roster.ts';
import { of, route } from './endpoint.ts';

/** What a desk calls. Apart from what members call, so that a phone does not fetch it. */
export const readRoster = route('GET', '/api/desk/circles/:circle/roster', of<undefined, RosterReply>());
export const addToRoster = route('POST', '/api/desk/circles/:circle/roster', of<RosterRequest, RosterAddedReply>());
export const inviteByMail = route(
  'POST',
  '/api/desk/circles/:circle/roster/invite',
  of<InviteByMailRequest, InviteByMailReply>(),
);
export const removeFromRoster = route('DELETE', '/api/desk/circles/:circle/roster/:person', of<undefined, Nothing>());
