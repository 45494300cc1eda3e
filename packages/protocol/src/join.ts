import * as v from 'valibot';
import { circleId, codeWords, deviceKey, type Nothing, nothing } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';
import { circleView } from './circle.ts';

/** The code to look up. The reply shows the frame before anybody has joined anything. */
export const lookRequest = v.strictObject({ code: codeWords });
export const lookReply = v.strictObject({
  circle: circleView,
  /** The same for every member, so that presenting it does not reveal who is asking. */
  pass: v.string(),
});

/**
 * Sent in a separate request at a random later time, with nothing else in it, so that no log can match it with a
 * ballot.
 */
export const rollRequest = v.strictObject({ key: deviceKey });

/** What the first page needs. */
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

export const readHello = route('GET', '/api/hello', of<undefined, HelloReply>());
export const lookAtCode = route('POST', '/api/look', of<LookRequest, LookReply>());
export const joinRoll = route('POST', '/api/circles/:circle/roll', of<RollRequest, Nothing>());
export const drawCode = route('GET', '/api/qr/:code', of<undefined, 'file'>());

export const joinEndpoints = {
  readHello: endpoint(readHello, {
    says: 'What the first page needs to know of this house.',
    seat: 'anybody',
    body: null,
    reply: helloReply,
    since: 1,
  }),
  lookAtCode: endpoint(lookAtCode, {
    says: 'What four words open: the frame of a circle, and the pass of its members.',
    seat: 'anybody',
    alsoLimits: ['wrongCode'],
    body: lookRequest,
    reply: lookReply,
    since: 1,
  }),
  joinRoll: endpoint(joinRoll, {
    says: 'Puts a device on the roll of those who joined.',
    seat: 'member',
    limits: ['join'],
    body: rollRequest,
    reply: nothing,
    since: 1,
  }),
  drawCode: endpoint(drawCode, {
    says: 'A picture (SVG) of the link that four words make. It looks nothing up.',
    seat: 'anybody',
    body: null,
    reply: 'file',
    since: 1,
  }),
};

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const joinPages = {
  byWords: '/j',
  byLink: '/j/:code',
  keep: '/keep',
  waysIn: '/desk/:circle/ways-in',
  sheet: '/print/:circle/sheet',
} as const;
