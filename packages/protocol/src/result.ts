import * as v from 'valibot';
import { detachedId, deviceKey, positionId } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The answers of one group in their told form (disclosure: ToldTally). */
export const toldTally = v.strictObject({
  answers: count,
  agree: count,
  pass: count,
  disagree: count,
  notTold: count,
  notHeard: count,
  later: count,
});

export const releasedVoice = v.strictObject({
  voice: detachedId,
  label: v.picklist(['shared', 'nearly', 'differ', 'not-heard']),
  needs: v.nullable(v.array(v.strictObject({ position: positionId, more: count }))),
  fragile: v.boolean(),
  order: v.number(),
  importance: count,
  positions: v.nullable(
    v.array(v.strictObject({ position: positionId, tally: v.nullable(toldTally), tells: v.boolean() })),
  ),
  whole: v.nullable(toldTally),
});

/** All that may be shown of a round's result (disclosure: Release). */
export const release = v.strictObject({
  form: v.literal(1),
  revision: count,
  round: count,
  threshold: v.number(),
  voices: v.array(releasedVoice),
  wrongQuestion: v.nullable(v.strictObject({ of: count, marked: v.nullable(count) })),
  openData: v.boolean(),
});

/** The newest result that everybody in the circle may see; null while there is none. */
export const resultReply = v.strictObject({ release: v.nullable(release) });
export const resultRequest = v.strictObject({ key: deviceKey });

/** In the live snapshot: the newest result that everybody may fetch; null while there is none. */
export const resultNow = v.nullable(v.strictObject({ revision: v.number(), round: v.number() }));

export type ReleaseView = v.InferOutput<typeof release>;
export type ReleasedVoiceView = v.InferOutput<typeof releasedVoice>;
export type ToldTallyView = v.InferOutput<typeof toldTally>;
export type ResultReply = v.InferOutput<typeof resultReply>;
type ResultRequest = v.InferOutput<typeof resultRequest>;

export const readResult = route('GET', '/api/circles/:circle/result', of<undefined, ResultReply>());
export const readOwnResult = route('POST', '/api/circles/:circle/result', of<ResultRequest, ResultReply>());

export const resultEndpoints = {
  readResult: endpoint(readResult, {
    says: 'The newest result that everybody in the circle may see.',
    seat: 'member',
    body: null,
    reply: resultReply,
    since: 1,
  }),
  readOwnResult: endpoint(readOwnResult, {
    says: 'The result of a round of days, in batches, for a ballot that has done its round.',
    seat: 'member',
    body: resultRequest,
    reply: resultReply,
    since: 1,
  }),
};

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const resultPages = { member: '/c/:circle/result' } as const;
