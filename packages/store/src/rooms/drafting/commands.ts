import {
  type CircleId,
  type DetachedId,
  type Drafting,
  type StoredDraft,
  MOST_THREADS,
  type PartTexts,
  type Thread,
} from '@throughline/domain';
import { ask, bit, fill, type Steps, touch } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { type DraftingOnly, mayDraft } from './drafting-is-open.ts';
import { DRAFT, DRAFT_PIECE, DRAFT_THREAD, draftRow } from './table.ts';
import type { FlatDraft, Piece } from './whole-drafting.ts';

/**
 * Replaces the drafting, if it is still as it `was` when the caller read it (null before the first opening). False when
 * another process or another press has changed it.
 */
export function* setDrafting(circle: CircleId, was: Drafting | null, drafting: Drafting): Steps<boolean> {
  const done = yield* ask(
    `INSERT INTO drafting (circle_id, is_open, body) VALUES (?, ?, ?)
      ON CONFLICT (circle_id) DO UPDATE SET is_open = excluded.is_open, body = excluded.body WHERE drafting.body = ?
      RETURNING circle_id`,
    circle,
    bit(drafting.open),
    JSON.stringify(drafting),
    was === null ? null : JSON.stringify(was),
  );
  if (done.length > 0) yield* touch(circle);
  return done.length > 0;
}

/**
 * Adds a draft. False when a draft with this id or name exists. With `only`, also false when drafting is closed or
 * there are `most` drafts already.
 */
export function* addDraft(
  circle: CircleId,
  draft: StoredDraft,
  only: DraftingOnly & { readonly most?: number } = {},
): Steps<boolean> {
  if (!(yield* mayDraft(circle, only))) return false;
  if (only.most !== undefined && (yield* countOf(DRAFT, circle)) >= only.most) return false;
  const there = yield* ask(
    'SELECT 1 AS one FROM draft WHERE circle_id = ? AND (id = ? OR name = ?)',
    circle,
    draft.id,
    draft.name,
  );
  if (there.length > 0) return false;
  yield* fill(DRAFT, [draftRow(circle, draft)]);
  yield* fill(
    DRAFT_THREAD,
    draft.threads.map(({ part, voice }) => [circle, draft.id, part, voice]),
  );
  yield* touch(circle);
  return true;
}

/** Renames a draft. False when it is gone, another draft has that name, or `only` does not allow it. */
export function* renameDraft(circle: CircleId, draft: string, name: string, only: DraftingOnly = {}): Steps<boolean> {
  if (!(yield* mayDraft(circle, only))) return false;
  const others = yield* ask(
    'SELECT 1 AS one FROM draft WHERE circle_id = ? AND name = ? AND id <> ?',
    circle,
    name,
    draft,
  );
  if (others.length > 0) return false;
  const done = yield* ask('UPDATE draft SET name = ? WHERE circle_id = ? AND id = ? RETURNING id', name, circle, draft);
  if (done.length > 0) yield* touch(circle);
  return done.length > 0;
}

/**
 * Removes a draft with its threads and suggestions. False when it is gone, when it has a piece whose id is not among
 * `seen`, or when `only` does not allow it.
 */
export function* removeDraft(
  circle: CircleId,
  draft: string,
  seen: readonly string[],
  only: DraftingOnly = {},
): Steps<boolean> {
  if (!(yield* mayDraft(circle, only))) return false;
  const pieces = yield* ask<{ id: string }>(
    'SELECT id FROM draft_piece WHERE circle_id = ? AND draft_id = ?',
    circle,
    draft,
  );
  if (pieces.some(({ id }) => !seen.includes(id))) return false;
  const done = yield* ask('DELETE FROM draft WHERE circle_id = ? AND id = ? RETURNING id', circle, draft);
  if (done.length === 0) return false;
  for (const table of ['draft_piece', 'draft_thread', 'suggestion'])
    yield* ask(`DELETE FROM ${table} WHERE circle_id = ? AND draft_id = ?`, circle, draft);
  yield* touch(circle);
  return true;
}

/**
 * Ties a voice to a part of a draft; `tied` also when it was tied already. `no-voice`: the voice is not asked. `full`:
 * the draft has the most threads that it may have.
 */
export function* tieThread(
  circle: CircleId,
  draft: string,
  { part, voice }: Thread,
  only: DraftingOnly = {},
): Steps<'tied' | 'no-draft' | 'no-voice' | 'full' | 'closed'> {
  if (!(yield* mayDraft(circle, only))) return 'closed';
  const voices = yield* ask(
    "SELECT 1 AS one FROM voice WHERE circle_id = ? AND id = ? AND state = 'asked'",
    circle,
    voice,
  );
  if (voices.length === 0) return 'no-voice';
  const drafts = yield* ask('SELECT 1 AS one FROM draft WHERE circle_id = ? AND id = ?', circle, draft);
  if (drafts.length === 0) return 'no-draft';
  const there = yield* ask<{ part: string; voice_id: string }>(
    'SELECT part, voice_id FROM draft_thread WHERE circle_id = ? AND draft_id = ?',
    circle,
    draft,
  );
  if (there.some((row) => row.part === part && row.voice_id === voice)) return 'tied';
  if (there.length >= MOST_THREADS) return 'full';
  yield* fill(DRAFT_THREAD, [[circle, draft, part, voice]]);
  yield* touch(circle);
  return 'tied';
}

/** Unties a voice from a part of a draft. True also when it was not tied; false only when `only` does not allow it. */
export function* untieThread(
  circle: CircleId,
  draft: string,
  { part, voice }: Thread,
  only: DraftingOnly = {},
): Steps<boolean> {
  if (!(yield* mayDraft(circle, only))) return false;
  const done = yield* ask(
    'DELETE FROM draft_thread WHERE circle_id = ? AND draft_id = ? AND part = ? AND voice_id = ? RETURNING part',
    circle,
    draft,
    part,
    voice,
  );
  if (done.length > 0) yield* touch(circle);
  return true;
}

/**
 * Stores what was typed. Returns false, and writes nothing, when drafting is closed or the draft was flattened since
 * `epoch`. A piece that is sent twice is stored once.
 */
export function* addPieces(circle: CircleId, draft: string, epoch: number, pieces: readonly Piece[]): Steps<boolean> {
  const open = yield* ask(
    `SELECT 1 AS one FROM drafting o JOIN draft d ON d.circle_id = o.circle_id
      WHERE o.circle_id = ? AND o.is_open = 1 AND d.id = ? AND d.epoch = ?`,
    circle,
    draft,
    epoch,
  );
  if (open.length === 0) return false;
  yield* fill(
    DRAFT_PIECE,
    pieces.map(({ id, body }) => [circle, draft, id, epoch, body]),
  );
  yield* touch(circle);
  return true;
}

/**
 * Replaces the pieces whose ids are in `held` by one piece that contains them. False when the draft was flattened since
 * `epoch`. Pieces that another process has added or combined meanwhile stay, so nothing is lost when two processes do
 * this at once.
 */
export function* compactPieces(
  circle: CircleId,
  draft: string,
  epoch: number,
  whole: Piece,
  held: readonly string[],
): Steps<boolean> {
  const drafts = yield* ask(
    'SELECT 1 AS one FROM draft WHERE circle_id = ? AND id = ? AND epoch = ?',
    circle,
    draft,
    epoch,
  );
  if (drafts.length === 0) return false;
  yield* fill(DRAFT_PIECE, [[circle, draft, whole.id, epoch, whole.body]]);
  for (const id of held)
    if (id !== whole.id)
      yield* ask('DELETE FROM draft_piece WHERE circle_id = ? AND draft_id = ? AND id = ?', circle, draft, id);
  return true;
}

/**
 * Replaces the shared text of drafts by flat text. Skips a draft that another process has flattened already. The
 * detached tables are sealed before the caller gets the result.
 */
export function* flattenDrafts(circle: CircleId, drafts: readonly FlatDraft[]): Steps<void> {
  for (const { draft, epoch, parts } of drafts) {
    const done = yield* ask(
      'UPDATE draft SET parts = ?, epoch = ? WHERE circle_id = ? AND id = ? AND epoch = ? RETURNING id',
      JSON.stringify(parts satisfies PartTexts),
      epoch + 1,
      circle,
      draft,
      epoch,
    );
    if (done.length > 0)
      yield* ask('DELETE FROM draft_piece WHERE circle_id = ? AND draft_id = ? AND epoch = ?', circle, draft, epoch);
  }
  yield* touch(circle);
}

/** Removes the threads of a voice that is taken back. */
export function* untieVoice(circle: CircleId, voice: DetachedId): Steps<void> {
  yield* ask('DELETE FROM draft_thread WHERE circle_id = ? AND voice_id = ?', circle, voice);
}
