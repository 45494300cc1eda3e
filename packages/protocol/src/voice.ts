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

/** Every voice of the circle, ordered by id. Sent with an ETag. The words of a hidden voice appear in the log only. */
export const voicesReply = v.strictObject({ revision: v.number(), voices: v.array(voiceView) });

/** A voice. Its key is fresh, and the key's hash is the voice's id. */
export const voiceRequest = v.strictObject({ key: deviceKey, text: typed(200), language: languageTag });
export const voiceReply = v.strictObject({ id: detachedId });
/** Corrects the words of a voice, which is possible only until the first response to it. */
export const mendRequest = v.strictObject({ key: deviceKey, text: typed(200) });
export const takeBackRequest = v.strictObject({ key: deviceKey });

/** A translation made by a person. Anybody in the circle may add one. */
export const translationRequest = v.strictObject({ voice: detachedId, language: languageTag, text: typed(300) });

/** Voices that a convener adds before people come. They are marked as seeded. */
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

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const voicePages = { write: '/c/:circle/write', mine: '/c/:circle/mine', desk: '/desk/:circle/voices' } as const;
