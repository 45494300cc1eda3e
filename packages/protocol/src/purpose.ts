import * as v from 'valibot';
import { detachedId, isoDate, languageTag, typed } from './atoms.ts';
import { part, partTexts, threadView } from './drafting.ts';
import { of, route } from './endpoint.ts';
import { shownCount } from './shown-count.ts';

/** The hash of a version: SHA-256 of its canonical text (domain: canonicalText), in hexadecimal. */
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
 * The outcome of a closed consent round, of the whole circle and never of one position. `totals` and the counts beside
 * the words are null where fewer than five people answered. Only words that may be read here are included, ordered by
 * random ids.
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
      /** All its answers, the newest last. */
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
  /** The day of its review: the latest that was set. */
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
  /** Null while it is being put to consent. */
  outcome: v.nullable(outcomeView),
});

/** Who a version was made with and without: counts in their told form, and who will ask those who are missing. */
const made = {
  madeWith: v.array(v.strictObject({ name: v.string(), heard: shownCount })),
  madeWithout: v.array(
    v.strictObject({ name: v.string(), toBeAsked: v.nullable(v.strictObject({ by: v.string(), date: isoDate })) }),
  ),
};

/** Every version of the circle's purpose with its state. The same for everybody in the circle. */
export const purposeReply = v.strictObject({
  revision: v.number(),
  versions: v.array(versionView),
  /** The version that is put to consent now: its number, and whether it still takes answers today. */
  asked: v.nullable(v.strictObject({ number: versionNumber, open: v.boolean(), answered: shownCount })),
  standing: v.nullable(v.strictObject({ number: versionNumber, reviewOn: isoDate, overdue: v.boolean(), ...made })),
  reviews: v.array(v.strictObject({ number: versionNumber, reviewOn: isoDate, by: v.string(), setOn: isoDate })),
  before: v.nullable(v.strictObject({ because: v.string(), by: v.string(), on: isoDate })),
  publicChoice: v.nullable(v.strictObject({ open: v.boolean(), by: v.string(), on: isoDate })),
  /** Counts of what passers-by saw since the current version stands. */
  sightings: v.nullable(v.strictObject({ saw: shownCount, opposite: shownCount })),
});

/** An answer to a not-yet. */
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

/** The data of the printed purpose, for readers without a pass. Only where the circle opened its public page. */
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
 * In the live snapshot. When `revision` moves, fetch the purpose again. It does not move with answers. `answered` does,
 * in batches.
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

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const purposePages = {
  member: '/c/:circle/purpose',
  open: '/p/:circle',
  desk: '/desk/:circle/purpose',
} as const;
