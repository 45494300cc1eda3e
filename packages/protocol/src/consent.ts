import * as v from 'valibot';
import { changeNumber, deviceKey, type Nothing, positionId, typed } from './atoms.ts';
import { threadView } from './drafting.ts';
import { of, route } from './endpoint.ts';
import { consentAnswer, textHash, verdict, versionNumber, whereShown } from './purpose.ts';

/** An answer to one text. Words that their writer keeps to themselves are left out by the device. */
export const consentRequest = v.strictObject({
  key: deviceKey,
  text: textHash,
  position: v.nullable(positionId),
  answer: consentAnswer,
  words: typed(600),
  wouldChange: typed(600),
  shown: whereShown,
  n: changeNumber,
});
export const consentTakeBackRequest = v.strictObject({ key: deviceKey, text: textHash, n: changeNumber });
/** Restricts who may read the words of an answer, which is possible after the close too. */
export const consentWordsRequest = v.strictObject({
  key: deviceKey,
  text: textHash,
  shown: whereShown,
  n: changeNumber,
});
/** Requests this device's own answer; sent by a phone that has taken over its place. */
export const consentMineRequest = v.strictObject({ key: deviceKey, text: textHash });
export const consentMineReply = v.strictObject({
  n: v.number(),
  given: v.nullable(
    v.strictObject({
      answer: consentAnswer,
      words: v.string(),
      wouldChange: v.string(),
      shown: whereShown,
    }),
  ),
});

const typedParts = v.strictObject({
  'we-are': typed(1_200),
  'together-we': typed(1_200),
  'so-that': typed(1_200),
  'we-live-it-when': typed(1_200),
  'we-will-not': typed(1_200),
  'still-open': typed(1_200),
});

/** Puts a text to consent: a draft by its id together with its words as they were read, or the words alone. */
export const putRequest = v.strictObject({
  draft: v.variant('from', [
    v.strictObject({ from: v.literal('draft'), id: v.pipe(v.string(), v.maxLength(60)), seen: typedParts }),
    v.strictObject({
      from: v.literal('words'),
      parts: typedParts,
      threads: v.pipe(v.array(threadView), v.maxLength(200)),
    }),
  ]),
  reviewOn: typed(10),
  until: v.nullable(typed(10)),
});
export const putReply = v.strictObject({ number: versionNumber });
/** `adopt`, `reasons` and `by` count only where the rule gives no verdict. */
export const closeConsentRequest = v.strictObject({
  number: versionNumber,
  adopt: v.boolean(),
  reasons: typed(600),
  by: typed(80),
});
export const closeConsentReply = v.strictObject({ adopted: v.boolean(), verdict });

export type ConsentRequest = v.InferOutput<typeof consentRequest>;
export type ConsentMineReply = v.InferOutput<typeof consentMineReply>;
export type CloseConsentReply = v.InferOutput<typeof closeConsentReply>;
type ConsentTakeBackRequest = v.InferOutput<typeof consentTakeBackRequest>;
type ConsentWordsRequest = v.InferOutput<typeof consentWordsRequest>;
type ConsentMineRequest = v.InferOutput<typeof consentMineRequest>;
export type PutRequest = v.InferOutput<typeof putRequest>;
export type PutReply = v.InferOutput<typeof putReply>;
export type CloseConsentRequest = v.InferOutput<typeof closeConsentRequest>;

export const giveConsent = route('POST', '/api/circles/:circle/consent', of<ConsentRequest, Nothing>());
export const takeConsentBack = route(
  'POST',
  '/api/circles/:circle/consent/take-back',
  of<ConsentTakeBackRequest, Nothing>(),
);
export const narrowConsentWords = route(
  'POST',
  '/api/circles/:circle/consent/words',
  of<ConsentWordsRequest, Nothing>(),
);
export const readOwnConsent = route(
  'POST',
  '/api/circles/:circle/consent/mine',
  of<ConsentMineRequest, ConsentMineReply>(),
);

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const consentPages = {
  member: '/c/:circle/consent',
  typeIn: '/desk/:circle/type-consent',
  cards: '/print/:circle/consent',
} as const;
