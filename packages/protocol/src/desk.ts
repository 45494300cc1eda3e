import * as v from 'valibot';
import { circleId, detachedId, isoDate, languageTag, typed } from './atoms.ts';
import { affected, circleDraft, circleView } from './circle.ts';
import { roundView } from './live.ts';
import { reason } from './voice.ts';
import { whoseOurRow } from './whose-our.ts';

/** GET /api/desk/circles */
export const deskCircles = v.strictObject({
  circles: v.array(
    v.strictObject({
      id: circleId,
      name: v.string(),
      question: v.string(),
      example: v.boolean(),
      imported: v.nullable(v.string()),
      round: v.nullable(roundView),
    }),
  ),
});

/** POST /api/desk/circles */
export const createRequest = circleDraft;
export const createReply = v.strictObject({ id: circleId, code: v.string() });

/** GET /api/desk/circles/:circle */
export const deskCircle = v.strictObject({
  circle: circleView,
  affected: v.array(affected),
  pass: v.string(),
  conveners: v.array(v.strictObject({ id: v.string(), name: v.string(), you: v.boolean() })),
  rounds: v.array(roundView),
  /** What may still be changed: everything until somebody has joined, little afterwards. */
  changeable: v.picklist(['all', 'little']),
  whoseOur: v.array(whoseOurRow),
});

/** PUT /api/desk/circles/:circle */
export const changeRequest = circleDraft;
/** PUT /api/desk/circles/:circle/affected */
export const affectedRequest = v.strictObject({
  affected: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.maxLength(40)),
        name: typed(80),
        position: affected.entries.position,
        invited: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
        toBeAsked: v.nullable(v.strictObject({ by: typed(80), date: typed(10) })),
      }),
    ),
    v.maxLength(20),
  ),
});

/** POST /api/desk/circles/:circle/round/open and …/close */
export const openRoundRequest = v.strictObject({ mode: v.picklist(['live', 'days']), until: v.nullable(isoDate) });
export const closeRoundRequest = v.strictObject({ number: v.number() });

/** POST /api/desk/circles/:circle/seed */
export const seedRequest = v.strictObject({
  language: languageTag,
  texts: v.pipe(v.array(typed(200)), v.minLength(1), v.maxLength(50)),
});

/** POST /api/desk/circles/:circle/hide: a name or a danger, by one convener, at once. */
export const hideRequest = v.strictObject({ voice: detachedId, reason });

/** POST /api/desk/circles/:circle/conveners/invite; the link carries the token in its fragment. */
export const inviteReply = v.strictObject({ token: v.string(), expires: v.string() });
/** POST /api/desk/invitations/accept */
export const acceptRequest = v.strictObject({ token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)) });
export const acceptReply = v.strictObject({ circle: circleId });
/** POST /api/desk/invitations/look: what the link invites to, before anybody signs in. */
export const invitationReply = v.strictObject({ circle: circleId, name: v.string(), question: v.string() });

const newAccount = {
  name: typed(80),
  email: v.pipe(v.string(), v.maxLength(200), v.email()),
  password: v.pipe(v.string(), v.minLength(10), v.maxLength(200)),
};
/** POST /api/desk/invitations/join: makes an account for the person invited, and accepts. */
export const joinAsConvenerRequest = v.strictObject({ token: acceptRequest.entries.token, ...newAccount });

/** POST /api/set-up: makes the first convener, with the code that the terminal printed. */
export const setUpRequest = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(120)),
  ...newAccount,
  /** The host accepts what this must never be used for (product.md § 4). */
  accepts: v.literal(true),
});

export type DeskCircle = v.InferOutput<typeof deskCircle>;
export type DeskCircles = v.InferOutput<typeof deskCircles>;
export type OpenRoundRequest = v.InferOutput<typeof openRoundRequest>;
export type SetUpRequest = v.InferOutput<typeof setUpRequest>;
export type InvitationReply = v.InferOutput<typeof invitationReply>;
