import type { Nothing } from './atoms.ts';
import type { AcceptReply, AcceptRequest, InvitationReply, InviteReply, JoinAsConvenerRequest } from './convener.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const inviteConvener = route('POST', '/api/desk/circles/:circle/conveners/invite', of<undefined, InviteReply>());
export const removeConvener = route('DELETE', '/api/desk/circles/:circle/conveners/:user', of<undefined, Nothing>());
export const lookAtInvitation = route('POST', '/api/desk/invitations/look', of<AcceptRequest, InvitationReply>());
export const acceptInvitation = route('POST', '/api/desk/invitations/accept', of<AcceptRequest, AcceptReply>());
export const joinAsConvener = route('POST', '/api/desk/invitations/join', of<JoinAsConvenerRequest, 'elsewhere'>());
