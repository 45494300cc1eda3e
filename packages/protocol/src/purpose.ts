import * as v from 'valibot';
import { detachedId, isoDate, languageTag, typed } from './atoms.ts';
import { part, partTexts, threadView } from './drafting.ts';
import { of, route } from './endpoint.ts';
import { shownCount } from './shown-count.ts';

/** SHA-256 of the canonical text of a version (domain: canonicalText), in hexadecimal. */
export const textHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
export const versionNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

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

/** Every version of the circle's purpose, and where each stands. The same for everybody in it. */
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

/** What a not-yet is owed. */
export const owedAnswerRequest = v.strictObject({
  consent: detachedId,
  kind: v.picklist(['done', 'by', 'no']),
  by: typed(80),
  date: typed(10),
  because: typed(600),
});
export const reviewRequest = v.strictObject({ number: versionNumber, reviewOn: typed(10), by: typed(80) });
export const publicRequest = v.strictObject({ open: v.boolean(), by: typed(80) });
export const beforeRequest = v.strictObject({ because: typed(600), by: typed(80) });

/** Read without a pass, only where the circle opened its page: what is printed, as data. */
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

/**
 * In the live snapshot. When `revision` moves, fetch the purpose again. It does not move with answers: `answered` does, in
 * batches.
 */
export const purposeNow = v.strictObject({
  revision: v.number(),
  asked: v.nullable(
    v.strictObject({ number: v.number(), text: v.string(), until: v.nullable(isoDate), answered: shownCount }),
  ),
  standing: v.nullable(v.number()),
});

export type PurposeReply = v.InferOutput<typeof purposeReply>;
export type VersionView = v.InferOutput<typeof versionView>;
export type OutcomeView = v.InferOutput<typeof outcomeView>;
export type PublicPurposeReply = v.InferOutput<typeof openPurposeReply>;
export type OwedAnswerRequest = v.InferOutput<typeof owedAnswerRequest>;
export type ReviewRequest = v.InferOutput<typeof reviewRequest>;
export type PublicRequest = v.InferOutput<typeof publicRequest>;
export type BeforeRequest = v.InferOutput<typeof beforeRequest>;

export const readPurpose = route('GET', '/api/circles/:circle/purpose', of<undefined, PurposeReply>());
export const readPublicPurpose = route('GET', '/api/open/:circle/purpose', of<undefined, PublicPurposeReply>());
export const takePurposeFile = route('GET', '/api/circles/:circle/purpose/:number/:file', of<undefined, 'file'>());
export const takePublicPurposeFile = route('GET', '/api/open/:circle/purpose/:file', of<undefined, 'file'>());

/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const purposePages = {
  member: '/c/:circle/purpose',
  open: '/p/:circle',
  desk: '/desk/:circle/purpose',
} as const;
