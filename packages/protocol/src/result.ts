import * as v from 'valibot';
import { detachedId, positionId } from './atoms.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Answers of one group as they may be shown (disclosure: ToldTally). */
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

/** GET …/result: what everybody in the circle may see, or null while there is none. */
export const resultReply = v.strictObject({ release: v.nullable(release) });
/** POST …/result: a round of days shows its result, in batches, to a ballot that has done its round. */
export const resultRequest = v.strictObject({ key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)) });

export type ReleaseView = v.InferOutput<typeof release>;
export type ReleasedVoiceView = v.InferOutput<typeof releasedVoice>;
export type ToldTallyView = v.InferOutput<typeof toldTally>;
export type ResultReply = v.InferOutput<typeof resultReply>;
