import * as v from 'valibot';
import { circleId, detachedId, deviceKey, isoDate, type Nothing, typed } from './atoms.ts';
import { of, route } from './endpoint.ts';

export const part = v.picklist(['we-are', 'together-we', 'so-that', 'we-live-it-when', 'we-will-not', 'still-open']);
export const draftId = circleId;
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

/** With an ETag: every draft in its place, as it is written at this moment. */
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

/** The id is drawn by the page, so that sending it twice makes one. `from`: begin with that draft's words. */
export const addDraftRequest = v.strictObject({ id: draftId, name: typed(60), from: v.nullable(draftId) });
export const renameDraftRequest = v.strictObject({ draft: draftId, name: typed(60) });
export const removeDraftRequest = v.strictObject({ draft: draftId });
/** Who does it is kept nowhere. */
export const threadRequest = v.strictObject({ draft: draftId, part, voice: detachedId });

/**
 * An update of the draft's Yjs document (version 1 encoding), in which each part is a Y.Text of its
 * own name. `key` is drawn at random when a page opens, is never kept, and its hash is the number under which this page's
 * letters stand: 2 + the first 48 bits of SHA-256. Acknowledged when stored; the same edit twice is one.
 */
export const editRequest = v.strictObject({ draft: draftId, epoch, key: deviceKey, update: bytes });
/** In which part this page is writing; told to others as a number. */
export const hereRequest = v.strictObject({ draft: draftId, key: deviceKey, part: v.nullable(part) });

/** A draft's document, or what somebody with the state vector `since` lacks of it. */
export const textRequest = v.strictObject({ draft: draftId, since: v.nullable(bytes) });
const wholeText = v.strictObject({ draft: draftId, epoch, update: v.string() });
export const textReply = wholeText;

/**
 * What `followDrafts` sends (server-sent events, at most three drafts). On arrival `event: start` with the whole
 * of each; then `text` with what was written, `here`, `closing` (send what you have), `anew` (read the drafts again).
 */
export const startEvent = wholeText;
export const textEvent = v.strictObject({ draft: draftId, update: v.string() });
export const hereEvent = v.strictObject({ draft: draftId, writing: v.record(v.string(), v.number()) });

export const openDraftingRequest = v.strictObject({ until: v.nullable(typed(10)) });
export const clockRequest = v.strictObject({ minutes: v.nullable(v.number()) });
export const handOverRequest = v.strictObject({
  draft: draftId,
  names: v.tuple([typed(80), typed(80)]),
  returnOn: typed(10),
});

/** In the live snapshot. `revision` moves with drafts, threads, suggestions and what stands beside them: fetch them again. */
export const draftingNow = v.strictObject({ open: v.boolean(), revision: v.number() });

export type DraftsReply = v.InferOutput<typeof draftsReply>;
export type DraftView = DraftsReply['drafts'][number];
export type SuggestionView = v.InferOutput<typeof suggestionView>;
export type TextReply = v.InferOutput<typeof textReply>;
export type TextEvent = v.InferOutput<typeof textEvent>;
export type HereEvent = v.InferOutput<typeof hereEvent>;
export const idReply = v.strictObject({ id: draftId });
type IdReply = v.InferOutput<typeof idReply>;
type AddDraftRequest = v.InferOutput<typeof addDraftRequest>;
type RenameDraftRequest = v.InferOutput<typeof renameDraftRequest>;
type RemoveDraftRequest = v.InferOutput<typeof removeDraftRequest>;
type ThreadRequest = v.InferOutput<typeof threadRequest>;
type EditRequest = v.InferOutput<typeof editRequest>;
type HereRequest = v.InferOutput<typeof hereRequest>;
type TextRequest = v.InferOutput<typeof textRequest>;
export type OpenDraftingRequest = v.InferOutput<typeof openDraftingRequest>;
export type ClockRequest = v.InferOutput<typeof clockRequest>;
export type HandOverRequest = v.InferOutput<typeof handOverRequest>;

export const readDrafts = route('GET', '/api/circles/:circle/drafts', of<undefined, DraftsReply>());
export const addDraft = route('POST', '/api/circles/:circle/drafts', of<AddDraftRequest, IdReply>());
export const renameDraft = route('POST', '/api/circles/:circle/drafts/rename', of<RenameDraftRequest, Nothing>());
export const removeDraft = route('POST', '/api/circles/:circle/drafts/remove', of<RemoveDraftRequest, Nothing>());
export const tieThread = route('POST', '/api/circles/:circle/drafts/tie', of<ThreadRequest, Nothing>());
export const untieThread = route('POST', '/api/circles/:circle/drafts/untie', of<ThreadRequest, Nothing>());
export const editDraft = route('POST', '/api/circles/:circle/drafts/edits', of<EditRequest, Nothing>());
export const sayWritingHere = route('POST', '/api/circles/:circle/drafts/here', of<HereRequest, Nothing>());
export const readDraftText = route('POST', '/api/circles/:circle/drafts/text', of<TextRequest, TextReply>());
export const followDrafts = route('GET', '/api/circles/:circle/drafts/live', of<undefined, 'stream'>());

/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const draftingPages = { member: '/c/:circle/draft', desk: '/desk/:circle/studio' } as const;
