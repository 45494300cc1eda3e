import * as v from 'valibot';
import { answer, changeNumber, detachedId, deviceKey, positionId } from './atoms.ts';

/** POST …/ballots. Opens the ballot, or changes its position. */
export const ballotRequest = v.strictObject({ key: deviceKey, position: v.nullable(positionId), n: changeNumber });

/** POST …/responses. One, or what waited in the outbox. */
export const responsesRequest = v.strictObject({
  key: deviceKey,
  responses: v.pipe(
    v.array(v.strictObject({ voice: detachedId, answer: v.nullable(answer), important: v.boolean(), n: changeNumber })),
    v.minLength(1),
    v.maxLength(200),
  ),
});
export const responsesReply = v.strictObject({ kept: v.number() });

/** POST …/question. The standing reply "This is the wrong question". */
export const questionRequest = v.strictObject({ key: deviceKey, marked: v.boolean(), n: changeNumber });

/** POST …/deal. What this ballot is asked next, in order; the phone keeps some ahead for when it is offline. */
export const dealRequest = v.strictObject({
  key: deviceKey,
  want: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
});
export const dealReply = v.strictObject({ voices: v.array(detachedId), answered: v.number(), of: v.number() });

/** POST …/mine. What this ballot has answered; asked for by "Keep my place" on another phone. */
export const mineRequest = v.strictObject({ key: deviceKey });
export const mineReply = v.strictObject({
  position: v.nullable(positionId),
  positionN: v.number(),
  wrongQuestion: v.strictObject({ marked: v.boolean(), n: v.number() }),
  responses: v.array(
    v.strictObject({ voice: detachedId, answer: v.nullable(answer), important: v.boolean(), n: v.number() }),
  ),
});

export type BallotRequest = v.InferOutput<typeof ballotRequest>;
export type ResponsesRequest = v.InferOutput<typeof responsesRequest>;
export type QuestionRequest = v.InferOutput<typeof questionRequest>;
export type DealReply = v.InferOutput<typeof dealReply>;
export type MineReply = v.InferOutput<typeof mineReply>;
