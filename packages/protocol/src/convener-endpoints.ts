import { nothing } from './atoms.ts';
import {
  acceptReply,
  acceptRequest,
  askAuth,
  invitationReply,
  inviteReply,
  joinAsConvenerRequest,
  readAuth,
  setUp,
  setUpRequest,
} from './convener.ts';
import { acceptInvitation, inviteConvener, joinAsConvener, lookAtInvitation, removeConvener } from './convener-desk.ts';
import { endpoint } from './endpoint.ts';

export const convenerEndpoints = {
  inviteConvener: endpoint(inviteConvener, {
    says: 'Makes a link with which one more person may convene the circle, for a week, once.',
    seat: 'convener',
    body: null,
    reply: inviteReply,
    since: 1,
  }),
  removeConvener: endpoint(removeConvener, {
    says: 'Takes a convener out of the circle; one always stays.',
    seat: 'convener',
    body: null,
    reply: nothing,
    since: 1,
  }),
  lookAtInvitation: endpoint(lookAtInvitation, {
    says: 'What an invitation to convene invites to.',
    seat: 'anybody',
    limits: ['signIn'],
    signsIn: true,
    body: acceptRequest,
    reply: invitationReply,
    since: 1,
  }),
  acceptInvitation: endpoint(acceptInvitation, {
    says: 'Accepts an invitation with the account that is signed in.',
    seat: 'signed-in',
    body: acceptRequest,
    reply: acceptReply,
    since: 1,
  }),
  joinAsConvener: endpoint(joinAsConvener, {
    says: 'Makes an account for the person invited, accepts, and signs in.',
    seat: 'anybody',
    limits: ['signIn'],
    signsIn: true,
    body: joinAsConvenerRequest,
    reply: 'elsewhere',
    since: 1,
  }),
  setUp: endpoint(setUp, {
    says: 'Makes the first account, with the four words that the terminal shows, and signs in.',
    seat: 'anybody',
    limits: ['setUp'],
    signsIn: true,
    body: setUpRequest,
    reply: 'elsewhere',
    since: 1,
  }),
  readAuth: endpoint(readAuth, {
    says: 'What the sign-in library answers of accounts and sessions.',
    seat: 'anybody',
    body: null,
    reply: 'elsewhere',
    since: 1,
  }),
  askAuth: endpoint(askAuth, {
    says: 'What the sign-in library does with accounts and sessions.',
    seat: 'anybody',
    limits: ['signIn'],
    alsoLimits: ['signInTo'],
    signsIn: true,
    body: null,
    reply: 'elsewhere',
    since: 1,
  }),
};
