import * as v from 'valibot';
import { detachedId, deviceKey, languageTag, typed, entryId } from './atoms.ts';

export const voiceView = v.strictObject({
  id: detachedId,
  text: v.string(),
  language: languageTag,
  origin: v.picklist(['member', 'seed', 'import']),
  state: v.picklist(['asked', 'hidden', 'merged']),
  mergedInto: v.nullable(detachedId),
  translations: v.array(v.strictObject({ language: languageTag, text: v.string() })),
});

/** GET …/voices (with an ETag): every voice of the circle, ordered by id. A hidden voice's words are in the log only. */
export const voicesReply = v.strictObject({ revision: v.number(), voices: v.array(voiceView) });

/** POST …/voices. The key is fresh for each voice; its hash is the voice's id. */
export const voiceRequest = v.strictObject({ key: deviceKey, text: typed(200), language: languageTag });
export const voiceReply = v.strictObject({ id: detachedId });
/** POST …/voices/mend: only until the first response. */
export const mendRequest = v.strictObject({ key: deviceKey, text: typed(200) });
/** POST …/voices/take-back and …/stories/take-back. */
export const takeBackRequest = v.strictObject({ key: deviceKey });

/** POST …/translations: a translation by a person; anybody in the circle may give one. */
export const translationRequest = v.strictObject({ voice: detachedId, language: languageTag, text: typed(300) });

export const action = v.picklist(['hide', 'merge', 'bring-back']);
export const reason = v.picklist([
  'name',
  'danger',
  'insult',
  'not-an-answer',
  'same-as-another',
  'several-ideas',
  'mistake',
]);

/** POST …/log. Proposes to hide, merge or bring back. The ballot's position is kept with it, the ballot is not. */
export const proposeRequest = v.strictObject({
  key: deviceKey,
  voice: detachedId,
  action,
  into: v.nullable(detachedId),
  reason,
});
/** POST …/log/second and …/log/drop. */
export const secondRequest = v.strictObject({ key: deviceKey, entry: entryId });
/** GET …/log. */
export const logReply = v.strictObject({
  entries: v.array(
    v.strictObject({
      id: entryId,
      voice: detachedId,
      text: v.string(),
      action,
      into: v.nullable(detachedId),
      intoText: v.nullable(v.string()),
      reason,
      state: v.picklist(['proposed', 'done', 'dropped']),
      by: v.picklist(['two', 'convener']),
    }),
  ),
});

export type VoiceView = v.InferOutput<typeof voiceView>;
export type VoicesReply = v.InferOutput<typeof voicesReply>;
export type VoiceRequest = v.InferOutput<typeof voiceRequest>;
export type LogReply = v.InferOutput<typeof logReply>;
export type ProposeRequest = v.InferOutput<typeof proposeRequest>;
