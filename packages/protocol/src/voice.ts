import * as v from 'valibot';
import { detachedId, deviceKey, languageTag, type Nothing, typed } from './atoms.ts';
import { of, route } from './endpoint.ts';

export const voiceView = v.strictObject({
  id: detachedId,
  text: v.string(),
  language: languageTag,
  origin: v.picklist(['member', 'seed', 'import']),
  state: v.picklist(['asked', 'hidden', 'merged']),
  mergedInto: v.nullable(detachedId),
  translations: v.array(v.strictObject({ language: languageTag, text: v.string() })),
});

/** With an ETag: every voice of the circle, ordered by id. A hidden voice's words are in the log only. */
export const voicesReply = v.strictObject({ revision: v.number(), voices: v.array(voiceView) });

/** The key is fresh for each voice; its hash is the voice's id. */
export const voiceRequest = v.strictObject({ key: deviceKey, text: typed(200), language: languageTag });
export const voiceReply = v.strictObject({ id: detachedId });
/** Only until the first response. */
export const mendRequest = v.strictObject({ key: deviceKey, text: typed(200) });
export const takeBackRequest = v.strictObject({ key: deviceKey });

/** A translation by a person; anybody in the circle may give one. */
export const translationRequest = v.strictObject({ voice: detachedId, language: languageTag, text: typed(300) });

/** Voices that a convener puts in to begin with; they are marked as seeded. */
export const seedRequest = v.strictObject({
  language: languageTag,
  texts: v.pipe(v.array(typed(200)), v.minLength(1), v.maxLength(50)),
});
export const seedReply = v.strictObject({ added: v.number() });

/** In the live snapshot. When `revision` moves, fetch the voices again. */
export const voicesNow = v.strictObject({ revision: v.number(), asked: v.number() });

export type VoiceView = v.InferOutput<typeof voiceView>;
export type VoicesReply = v.InferOutput<typeof voicesReply>;
export type VoiceRequest = v.InferOutput<typeof voiceRequest>;
type VoiceReply = v.InferOutput<typeof voiceReply>;
type MendRequest = v.InferOutput<typeof mendRequest>;
type TakeBackRequest = v.InferOutput<typeof takeBackRequest>;
type TranslationRequest = v.InferOutput<typeof translationRequest>;
export type SeedRequest = v.InferOutput<typeof seedRequest>;
export type SeedReply = v.InferOutput<typeof seedReply>;

export const readVoices = route('GET', '/api/circles/:circle/voices', of<undefined, VoicesReply>());
export const writeVoice = route('POST', '/api/circles/:circle/voices', of<VoiceRequest, VoiceReply>());
export const mendVoice = route('POST', '/api/circles/:circle/voices/mend', of<MendRequest, VoiceReply>());
export const takeVoiceBack = route('POST', '/api/circles/:circle/voices/take-back', of<TakeBackRequest, Nothing>());
export const translateVoice = route('POST', '/api/circles/:circle/translations', of<TranslationRequest, Nothing>());

/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const voicePages = { write: '/c/:circle/write', mine: '/c/:circle/mine', desk: '/desk/:circle/voices' } as const;
