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
/** Bytes as base64url, up to the size limit of one edit. */
const bytes = v.pipe(v.string(), v.maxLength(54_000), v.regex(/^[A-Za-z0-9_-]*$/));

export const suggestionView = v.strictObject({
  id: detachedId,
  draft: draftId,
  part,
  text: v.string(),
  state: v.picklist(['waiting', 'taken', 'aside']),
  reason: v.string(),
});

/** Every draft in its order, with its text at this moment. Sent with an ETag. */
export const draftsReply = v.strictObject({
  revision: v.number(),
  open: v.boolean(),
  until: v.nullable(isoDate),
  /** ISO time at which the wordsmithing in plenary is over. It is only displayed. */
  clock: v.nullable(v.string()),
  handOver: v.nullable(v.strictObject({ draft: draftId, names: v.tuple([v.string(), v.string()]), returnOn: isoDate })),
  drafts: v.array(
    v.strictObject({ id: draftId, name: v.string(), epoch, parts: partTexts, threads: v.array(threadView) }),
  ),
  suggestions: v.array(suggestionView),
});

/** The page draws the id, so that a request sent twice makes one draft. `from`: begins with that draft's words. */
export const addDraftRequest = v.strictObject({ id: draftId, name: typed(60), from: v.nullable(draftId) });
export const renameDraftRequest = v.strictObject({ draft: draftId, name: typed(60) });
export const removeDraftRequest = v.strictObject({ draft: draftId });
/** Ties a voice to a part. Who does it is stored nowhere. */
export const threadRequest = v.strictObject({ draft: draftId, part, voice: detachedId });

/**
 * An update of the draft's Yjs document (version 1 encoding), in which each part is a Y.Text under the part's name. The
 * page draws `key` at random when it opens. The server never stores the key. Its hash gives the Yjs client number of
 * this page's letters: 2 + the first 48 bits of SHA-256. The reply comes once the edit is stored; sending the same edit
 * twice has no further effect.
 */
export const editRequest = v.strictObject({ draft: draftId, epoch, key: deviceKey, update: bytes });
/** The part in which this page is writing. Other pages receive only the number of writers. */
export const hereRequest = v.strictObject({ draft: draftId, key: deviceKey, part: v.nullable(part) });

/** Requests a draft's document, or only what a page with the state vector `since` lacks of it. */
export const textRequest = v.strictObject({ draft: draftId, since: v.nullable(bytes) });
const wholeText = v.strictObject({ draft: draftId, epoch, update: v.string() });
export const textReply = wholeText;

/**
 * The events of `followDrafts` (server-sent events, at most three drafts). First comes `event: start` with each whole
 * document. Later come `text` (an update), `here` (the numbers of writers), `closing` (send what you have) and `anew`
 * (read the drafts again).
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

/** In the live snapshot. When `revision` moves, fetch the drafts, threads and suggestions again. */
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

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const draftingPages = { member: '/c/:circle/draft', desk: '/desk/:circle/studio' } as const;
