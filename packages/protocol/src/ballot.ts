import * as v from 'valibot';
import { answer, changeNumber, detachedId, deviceKey, type Nothing, nothing, positionId } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';
import { shownCount } from './shown-count.ts';

/** Opens the ballot, or changes its position. */
export const ballotRequest = v.strictObject({ key: deviceKey, position: v.nullable(positionId), n: changeNumber });

/** One answer, or all that waited in the outbox. */
export const responsesRequest = v.strictObject({
  key: deviceKey,
  responses: v.pipe(
    v.array(v.strictObject({ voice: detachedId, answer: v.nullable(answer), important: v.boolean(), n: changeNumber })),
    v.minLength(1),
    v.maxLength(200),
  ),
});
export const responsesReply = v.strictObject({ kept: v.number() });

/** The standing reply "This is the wrong question". */
export const questionRequest = v.strictObject({ key: deviceKey, marked: v.boolean(), n: changeNumber });

/** Requests the next voices to answer, in order. The phone fetches some ahead for when it is offline. */
export const dealRequest = v.strictObject({
  key: deviceKey,
  want: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
});
export const dealReply = v.strictObject({ voices: v.array(detachedId), answered: v.number(), of: v.number() });

/** Requests this ballot's own answers; sent by *Keep my place* on another phone. */
export const mineRequest = v.strictObject({ key: deviceKey });
export const mineReply = v.strictObject({
  position: v.nullable(positionId),
  positionN: v.number(),
  wrongQuestion: v.strictObject({ marked: v.boolean(), n: v.number() }),
  responses: v.array(
    v.strictObject({ voice: detachedId, answer: v.nullable(answer), important: v.boolean(), n: v.number() }),
  ),
});

/** In the live snapshot: how many people joined and how many of them have answered. Both move in batches. */
export const takingPartNow = v.strictObject({
  joined: shownCount,
  answered: shownCount,
  byPosition: v.array(v.strictObject({ position: positionId, joined: shownCount, answered: shownCount })),
});

export type BallotRequest = v.InferOutput<typeof ballotRequest>;
export type ResponsesRequest = v.InferOutput<typeof responsesRequest>;
export type QuestionRequest = v.InferOutput<typeof questionRequest>;
export type DealReply = v.InferOutput<typeof dealReply>;
export type MineReply = v.InferOutput<typeof mineReply>;
export type ResponsesReply = v.InferOutput<typeof responsesReply>;
type DealRequest = v.InferOutput<typeof dealRequest>;
type MineRequest = v.InferOutput<typeof mineRequest>;

export const openBallot = route('POST', '/api/circles/:circle/ballots', of<BallotRequest, Nothing>());
export const sendResponses = route('POST', '/api/circles/:circle/responses', of<ResponsesRequest, ResponsesReply>());
export const markQuestion = route('POST', '/api/circles/:circle/question', of<QuestionRequest, Nothing>());
export const dealVoices = route('POST', '/api/circles/:circle/deal', of<DealRequest, DealReply>());
export const readMine = route('POST', '/api/circles/:circle/mine', of<MineRequest, MineReply>());

export const ballotEndpoints = {
  openBallot: endpoint(openBallot, {
    says: 'Opens a ballot, or changes the position that it stands in.',
    seat: 'member',
    limits: ['device'],
    alsoLimits: ['join'],
    body: ballotRequest,
    reply: nothing,
    since: 1,
  }),
  sendResponses: endpoint(sendResponses, {
    says: 'Gives answers of one ballot. The last one to a voice counts.',
    seat: 'member',
    limits: ['device'],
    body: responsesRequest,
    reply: responsesReply,
    since: 1,
  }),
  markQuestion: endpoint(markQuestion, {
    says: 'Says that this is the wrong question, or takes that back.',
    seat: 'member',
    limits: ['device'],
    body: questionRequest,
    reply: nothing,
    since: 1,
  }),
  dealVoices: endpoint(dealVoices, {
    says: 'Which voices this ballot is asked next, in order.',
    seat: 'member',
    limits: ['device'],
    body: dealRequest,
    reply: dealReply,
    since: 1,
  }),
  readMine: endpoint(readMine, {
    says: 'What this ballot has answered.',
    seat: 'member',
    limits: ['device'],
    body: mineRequest,
    reply: mineReply,
    since: 1,
  }),
};

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const ballotPages = {
  respond: '/c/:circle',
  typeIn: '/desk/:circle/type-in',
  cards: '/print/:circle/cards',
} as const;
