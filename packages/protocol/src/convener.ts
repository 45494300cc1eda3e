import * as v from 'valibot';
import { circleId, type Nothing, nothing, typed } from './atoms.ts';
import { endpoint, of, route, under } from './endpoint.ts';

/** The link carries the token in its fragment. */
export const inviteReply = v.strictObject({ token: v.string(), expires: v.string() });
export const acceptRequest = v.strictObject({ token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)) });
export const acceptReply = v.strictObject({ circle: circleId });
/** What the link invites to, before anybody signs in. */
export const invitationReply = v.strictObject({ circle: circleId, name: v.string(), question: v.string() });

const newAccount = {
  name: typed(80),
  email: v.pipe(v.string(), v.maxLength(200), v.email()),
  password: v.pipe(v.string(), v.minLength(10), v.maxLength(200)),
};
/** Makes an account for the person invited, and accepts. */
export const joinAsConvenerRequest = v.strictObject({ token: acceptRequest.entries.token, ...newAccount });

/** Makes the first convener, with the code that the terminal printed. */
export const setUpRequest = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(120)),
  ...newAccount,
  /** The host accepts what this must never be used for (product.md § 4). */
  accepts: v.literal(true),
});

export type InvitationReply = v.InferOutput<typeof invitationReply>;
export type SetUpRequest = v.InferOutput<typeof setUpRequest>;
type InviteReply = v.InferOutput<typeof inviteReply>;
type AcceptRequest = v.InferOutput<typeof acceptRequest>;
type AcceptReply = v.InferOutput<typeof acceptReply>;
type JoinAsConvenerRequest = v.InferOutput<typeof joinAsConvenerRequest>;

const CONVENERS = '/api/desk/circles/:circle/conveners';
export const inviteConvener = route('POST', under(CONVENERS, '/invite'), of<undefined, InviteReply>());
export const removeConvener = route('DELETE', under(CONVENERS, '/:user'), of<undefined, Nothing>());
export const lookAtInvitation = route('POST', '/api/desk/invitations/look', of<AcceptRequest, InvitationReply>());
export const acceptInvitation = route('POST', '/api/desk/invitations/accept', of<AcceptRequest, AcceptReply>());
export const joinAsConvener = route('POST', '/api/desk/invitations/join', of<JoinAsConvenerRequest, 'elsewhere'>());
export const setUp = route('POST', '/api/set-up', of<SetUpRequest, 'elsewhere'>());
export const readAuth = route('GET', '/api/auth/*', of<undefined, 'elsewhere'>());
export const askAuth = route('POST', '/api/auth/*', of<undefined, 'elsewhere'>());

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

/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const convenerPages = {
  signIn: '/sign-in',
  setUp: '/set-up',
  invitation: '/convene',
  account: '/account',
  resetPassword: '/reset-password',
} as const;
