import * as v from 'valibot';
import { changeNumber, detachedId, deviceKey, isoDate, languageTag, positionId, typed } from './atoms.ts';
import { part, partTexts, threadView } from './drafting.ts';
import { shownCount } from './shown-count.ts';

/** SHA-256 of the canonical text of a version (domain: canonicalText), in hexadecimal. */
export const textHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const versionNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

export const consentAnswer = v.picklist(['consent', 'worry', 'not-yet']);
export const whereShown = v.picklist(['print', 'circle', 'count-only']);
export const verdict = v.picklist(['met', 'not-met', 'too-few', 'convener']);

export const owedAnswerView = v.strictObject({
  kind: v.picklist(['done', 'by', 'no']),
  by: v.string(),
  date: isoDate,
  because: v.string(),
});

/**
 * What came of a consent round, once it is closed: of the whole circle, never of a part. `totals` and what is counted
 * beside the words are null where fewer than five answered. Words stand in the order of random ids, and only those that
 * may be read here.
 */
export const outcomeView = v.strictObject({
  totals: v.nullable(
    v.strictObject({ heard: wholeNumber, consent: wholeNumber, worry: wholeNumber, notYet: wholeNumber }),
  ),
  worries: v.array(v.strictObject({ id: detachedId, words: v.string(), printed: v.boolean() })),
  worriesKept: v.nullable(wholeNumber),
  notYets: v.array(
    v.strictObject({
      id: detachedId,
      words: v.string(),
      wouldChange: v.string(),
      printed: v.boolean(),
      state: v.picklist(['unanswered', 'overdue', 'promised', 'done', 'refused']),
      /** Every answer it was given, the newest last. */
      answers: v.array(owedAnswerView),
    }),
  ),
  notYetsKept: v.nullable(wholeNumber),
});

export const versionView = v.strictObject({
  number: versionNumber,
  text: textHash,
  parts: partTexts,
  threads: v.array(threadView),
  language: languageTag,
  putOn: isoDate,
  until: v.nullable(isoDate),
  /** The day on which it is looked at again: the last that was set. */
  reviewOn: isoDate,
  decision: v.nullable(
    v.strictObject({
      adopted: v.boolean(),
      verdict,
      reasons: v.string(),
      by: v.nullable(v.string()),
      on: isoDate,
    }),
  ),
  /** null while it is asked. */
  outcome: v.nullable(outcomeView),
});

/** Who a version was made with and without: counts as they may be told, and who will ask those who are missing. */
const made = {
  madeWith: v.array(v.strictObject({ name: v.string(), heard: shownCount })),
  madeWithout: v.array(
    v.strictObject({ name: v.string(), toBeAsked: v.nullable(v.strictObject({ by: v.string(), date: isoDate })) }),
  ),
};

/** GET …/purpose: every version of the circle's purpose, and where each stands. The same for everybody in it. */
export const purposeReply = v.strictObject({
  revision: v.number(),
  versions: v.array(versionView),
  /** The number of the version that is put to consent now, and whether it still takes answers today. */
  asked: v.nullable(v.strictObject({ number: versionNumber, open: v.boolean(), answered: shownCount })),
  standing: v.nullable(v.strictObject({ number: versionNumber, reviewOn: isoDate, overdue: v.boolean(), ...made })),
  reviews: v.array(v.strictObject({ number: versionNumber, reviewOn: isoDate, by: v.string(), setOn: isoDate })),
  before: v.nullable(v.strictObject({ because: v.string(), by: v.string(), on: isoDate })),
  publicChoice: v.nullable(v.strictObject({ open: v.boolean(), by: v.string(), on: isoDate })),
  /** What passers-by saw since the standing version stands. */
  sightings: v.nullable(v.strictObject({ saw: shownCount, opposite: shownCount })),
});

/** POST …/consent. Words that their writer keeps are never sent. */
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
/** POST …/consent/take-back */
export const consentTakeBackRequest = v.strictObject({ key: deviceKey, text: textHash, n: changeNumber });
/** POST …/consent/words: takes words further back, also after the close. */
export const consentWordsRequest = v.strictObject({
  key: deviceKey,
  text: textHash,
  shown: whereShown,
  n: changeNumber,
});
/** POST …/consent/mine: this device's own answer, for another phone that has taken its place. */
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

/** POST /api/desk/circles/:circle/purpose/put. By a draft's id and its words as they were read, or with the words themselves. */
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
/** POST …/purpose/close. `adopt`, `reasons` and `by` decide only where the rule does not. */
export const closeConsentRequest = v.strictObject({
  number: versionNumber,
  adopt: v.boolean(),
  reasons: typed(600),
  by: typed(80),
});
export const closeConsentReply = v.strictObject({ adopted: v.boolean(), verdict });
/** POST …/purpose/answer: what a not-yet is owed. */
export const owedAnswerRequest = v.strictObject({
  consent: detachedId,
  kind: v.picklist(['done', 'by', 'no']),
  by: typed(80),
  date: typed(10),
  because: typed(600),
});
/** POST …/purpose/review */
export const reviewRequest = v.strictObject({ number: versionNumber, reviewOn: typed(10), by: typed(80) });
/** POST …/purpose/public */
export const publicRequest = v.strictObject({ open: v.boolean(), by: typed(80) });
/** POST …/purpose/before */
export const beforeRequest = v.strictObject({ because: typed(600), by: typed(80) });

/** GET /api/poster/:circle, without a pass: what a passer-by may know. `words` only where the circle opened its page. */
export const posterReply = v.strictObject({
  number: versionNumber,
  text: textHash,
  language: languageTag,
  /** The day, as the host has it: a device has another key every day. */
  day: isoDate,
  decidedOn: isoDate,
  reviewOn: isoDate,
  overdue: v.boolean(),
  open: v.boolean(),
  circle: v.nullable(v.string()),
  soThat: v.nullable(v.string()),
  sightings: v.strictObject({ saw: shownCount, opposite: shownCount }),
});
/** POST /api/poster/:circle/sightings */
export const sightingRequest = v.strictObject({
  key: deviceKey,
  text: textHash,
  saw: v.nullable(v.picklist(['it', 'opposite'])),
  n: changeNumber,
});

/** GET /api/open/:circle/purpose, without a pass, only where the circle opened its page: what is printed, as data. */
export const openPurposeReply = v.strictObject({
  circle: v.string(),
  question: v.string(),
  language: languageTag,
  chosen: v.strictObject({ by: v.string(), on: isoDate }),
  version: versionView,
  overdue: v.boolean(),
  voices: v.array(v.strictObject({ part, words: v.string() })),
  ...made,
});

export type PurposeReply = v.InferOutput<typeof purposeReply>;
export type VersionView = v.InferOutput<typeof versionView>;
export type OutcomeView = v.InferOutput<typeof outcomeView>;
export type ConsentRequest = v.InferOutput<typeof consentRequest>;
export type ConsentMineReply = v.InferOutput<typeof consentMineReply>;
export type PosterReply = v.InferOutput<typeof posterReply>;
export type OpenPurposeReply = v.InferOutput<typeof openPurposeReply>;
export type CloseConsentReply = v.InferOutput<typeof closeConsentReply>;
