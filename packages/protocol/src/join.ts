import * as v from 'valibot';
import { circleId, codeWords } from './atoms.ts';
import { circleView } from './circle.ts';

/** POST /api/look. What a code opens: the frame, before anybody has joined anything. */
export const lookRequest = v.strictObject({ code: codeWords });
export const lookReply = v.strictObject({
  circle: circleView,
  /** One and the same for every member: it lets in, and tells nobody who is asking. */
  pass: v.string(),
});

/**
 * POST /api/circles/:circle/roll. Sent by itself, at a random later time, without any other content, so that no
 * log can put it beside a ballot.
 */
export const rollRequest = v.strictObject({ key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)) });

/** GET /api/hello. What the first page needs. */
export const helloReply = v.strictObject({
  setUpNeeded: v.boolean(),
  example: v.nullable(v.strictObject({ circle: circleId, code: v.string() })),
  signIn: v.strictObject({
    password: v.boolean(),
    passkey: v.boolean(),
    openId: v.nullable(v.strictObject({ name: v.string() })),
    mail: v.boolean(),
  }),
});

export type LookRequest = v.InferOutput<typeof lookRequest>;
export type LookReply = v.InferOutput<typeof lookReply>;
export type RollRequest = v.InferOutput<typeof rollRequest>;
export type HelloReply = v.InferOutput<typeof helloReply>;
