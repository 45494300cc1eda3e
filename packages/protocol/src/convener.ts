import * as v from 'valibot';
import { circleId, typed } from './atoms.ts';
import { of, route } from './endpoint.ts';

/** The page builds the invitation link and carries the token in its fragment. */
export const inviteReply = v.strictObject({ token: v.string(), expires: v.string() });
const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
export const acceptRequest = v.strictObject({ token });
export const acceptReply = v.strictObject({ circle: circleId });
/** What the invitation is for, shown before anybody signs in. */
export const invitationReply = v.strictObject({ circle: circleId, name: v.string(), question: v.string() });

const newAccount = {
  name: typed(80),
  email: v.pipe(v.string(), v.maxLength(200), v.email()),
  password: v.pipe(v.string(), v.minLength(10), v.maxLength(200)),
};
/** Creates an account for the invited person and accepts the invitation. */
export const joinAsConvenerRequest = v.strictObject({ token, ...newAccount });

/** Creates the first convener, with the code that the terminal printed. */
export const setUpRequest = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(120)),
  ...newAccount,
  /** The host accepts what the program must never be used for (product.md § 4). */
  accepts: v.literal(true),
});

export type InvitationReply = v.InferOutput<typeof invitationReply>;
export type SetUpRequest = v.InferOutput<typeof setUpRequest>;
export type InviteReply = v.InferOutput<typeof inviteReply>;
export type AcceptRequest = v.InferOutput<typeof acceptRequest>;
export type AcceptReply = v.InferOutput<typeof acceptReply>;
export type JoinAsConvenerRequest = v.InferOutput<typeof joinAsConvenerRequest>;

export const setUp = route('POST', '/api/set-up', of<SetUpRequest, 'elsewhere'>());
/** The path of the sign-in library (better-auth). Two entries with a wildcard stand for all its endpoints. */
export const AUTH = '/api/auth';
export const readAuth = route('GET', `${AUTH}/*`, of<undefined, 'elsewhere'>());
export const askAuth = route('POST', `${AUTH}/*`, of<undefined, 'elsewhere'>());

/** The requests that the pages send to the sign-in library, with the library's own field names. */
type Changed = {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly revokeOtherSessions: boolean;
};
type SessionReply = { readonly user: { readonly name: string; readonly email: string } } | null;
type Social = { readonly provider: string; readonly callbackURL: string };
export const readSession = route('GET', `${AUTH}/get-session`, of<undefined, SessionReply>());
export const signIn = route('POST', `${AUTH}/sign-in/email`, of<{ email: string; password: string }, 'elsewhere'>());
export const signInBySocial = route('POST', `${AUTH}/sign-in/social`, of<Social, { readonly url?: string }>());
export const signOut = route('POST', `${AUTH}/sign-out`, of<Record<never, never>, 'elsewhere'>());
export const changePassword = route('POST', `${AUTH}/change-password`, of<Changed, 'elsewhere'>());
export const resetPassword = route(
  'POST',
  `${AUTH}/reset-password`,
  of<{ newPassword: string; token: string }, 'elsewhere'>(),
);
export const requestPasswordReset = route(
  'POST',
  `${AUTH}/request-password-reset`,
  of<{ email: string; redirectTo: string }, 'elsewhere'>(),
);

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const convenerPages = {
  signIn: '/sign-in',
  setUp: '/set-up',
  invitation: '/convene',
  account: '/account',
  resetPassword: '/reset-password',
} as const;
