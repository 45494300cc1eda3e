import * as v from 'valibot';
import { circleId, detachedId, deviceKey, isoDate, typed } from './atoms.ts';

export const part = v.picklist(['we-are', 'together-we', 'so-that', 'we-live-it-when', 'we-will-not', 'still-open']);
const draftId = circleId;
export const partTexts = v.strictObject({
  'we-are': v.string(),
  'together-we': v.string(),
  'so-that': v.string(),
  'we-live-it-when': v.string(),
  'we-will-not': v.string(),
  'still-open': v.string(),
});
export const threadView = v.strictObject({ part, voice: detachedId });
const epoch = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Bytes, base64url: at most what one edit may have. */
const bytes = v.pipe(v.string(), v.maxLength(54_000), v.regex(/^[A-Za-z0-9_-]*$/));

export const suggestionView = v.strictObject({
  id: detachedId,
  draft: draftId,
  part,
  text: v.string(),
  state: v.picklist(['waiting', 'taken', 'aside']),
  reason: v.string(),
});

/** GET …/drafts (with an ETag): every draft in its place, as it is written at this moment. */
export const draftsReply = v.strictObject({
  revision: v.number(),
  open: v.boolean(),
  until: v.nullable(isoDate),
  /** When the time for wordsmithing in plenary is over. Only shown. */
  clock: v.nullable(v.string()),
  handOver: v.nullable(v.strictObject({ draft: draftId, names: v.tuple([v.string(), v.string()]), returnOn: isoDate })),
  drafts: v.array(
    v.strictObject({ id: draftId, name: v.string(), epoch, parts: partTexts, threads: v.array(threadView) }),
  ),
  suggestions: v.array(suggestionView),
});

/** POST …/drafts. The id is drawn by the page, so that sending it twice makes one. `from`: begin with that draft's words. */
export const addDraftRequest = v.strictObject({ id: draftId, name: typed(60), from: v.nullable(draftId) });
/** POST …/drafts/rename and …/drafts/remove (an empty one only). */
export const renameDraftRequest = v.strictObject({ draft: draftId, name: typed(60) });
export const removeDraftRequest = v.strictObject({ draft: draftId });
/** POST …/drafts/tie and …/drafts/untie. Who does it is kept nowhere. */
export const threadRequest = v.strictObject({ draft: draftId, part, voice: detachedId });

/**
 * POST …/drafts/edits: an update of the draft's Yjs document (version 1 encoding), in which each part is a Y.Text of its
 * own name. `key` is drawn at random when a page opens, is never kept, and its hash is the number under which this page's
 * letters stand: 2 + the first 48 bits of SHA-256. Acknowledged when stored; the same edit twice is one.
 */
export const editRequest = v.strictObject({ draft: draftId, epoch, key: deviceKey, update: bytes });
/** POST …/drafts/here: in which part this page is writing; told to others as a number. */
export const hereRequest = v.strictObject({ draft: draftId, key: deviceKey, part: v.nullable(part) });

/** POST …/drafts/text: a draft's document, or what somebody with the state vector `since` lacks of it. */
export const textRequest = v.strictObject({ draft: draftId, since: v.nullable(bytes) });
export const textReply = v.strictObject({ draft: draftId, epoch, update: v.string() });

/**
 * GET …/drafts/live?draft=…&draft=… (server-sent events, at most three drafts). On arrival `event: start` with the whole
 * of each; then `text` with what was written, `here`, `closing` (send what you have), `anew` (read the drafts again).
 */
export const startEvent = textReply;
export const textEvent = v.strictObject({ draft: draftId, update: v.string() });
export const hereEvent = v.strictObject({ draft: draftId, writing: v.record(v.string(), v.number()) });

/** POST …/suggestions. The key is fresh for each; its hash is the suggestion's id. */
export const suggestionRequest = v.strictObject({ key: deviceKey, draft: draftId, part, text: typed(400) });
export const suggestionReply = v.strictObject({ id: detachedId });
/** POST …/suggestions/settle: somebody who writes takes it in, sets it aside with a reason, or lets it wait again. */
export const settleRequest = v.strictObject({
  id: detachedId,
  state: v.picklist(['waiting', 'taken', 'aside']),
  reason: typed(200),
});
/** POST …/suggestions/take-back: by its writer. */
export const takeSuggestionBackRequest = v.strictObject({ key: deviceKey });

/** POST /api/desk/circles/:circle/drafting/open, …/clock and …/hand-over; …/close and …/hand-over/end take nothing. */
export const openDraftingRequest = v.strictObject({ until: v.nullable(typed(10)) });
export const clockRequest = v.strictObject({ minutes: v.nullable(v.number()) });
export const handOverRequest = v.strictObject({
  draft: draftId,
  names: v.tuple([typed(80), typed(80)]),
  returnOn: typed(10),
});

export type DraftsReply = v.InferOutput<typeof draftsReply>;
export type DraftView = DraftsReply['drafts'][number];
export type SuggestionView = v.InferOutput<typeof suggestionView>;
export type TextReply = v.InferOutput<typeof textReply>;
export type TextEvent = v.InferOutput<typeof textEvent>;
export type HereEvent = v.InferOutput<typeof hereEvent>;
