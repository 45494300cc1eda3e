import {
  type CircleId,
  type Drafting,
  type KeptDraft,
  MOST_THREADS,
  type PartTexts,
  type Thread,
} from '@throughline/domain';
import type { FlatDraft, Piece, WholeDrafting } from './port.ts';
import { bit, ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { TABLES } from '../../kernel/tables.ts';
import { draftRow, readDraft, readPiece, readSuggestion, suggestionRow } from './table.ts';

/** Everything of a circle's drafts, but what other processes are writing at this moment: they will say so. */
export function* loadDrafting(circle: CircleId): Steps<WholeDrafting> {
  const [row] = yield* ask<{ body: string }>('SELECT body FROM drafting WHERE circle_id = ?', circle);
  const threads = (yield* ask<{ draft_id: string; part: string; voice_id: string }>(
    'SELECT draft_id, part, voice_id FROM draft_thread WHERE circle_id = ? ORDER BY draft_id, part, voice_id',
    circle,
  )).map(({ draft_id, part, voice_id }) => ({ draft: draft_id, part, voice: voice_id }));
  const drafts = yield* ask('SELECT * FROM draft WHERE circle_id = ? ORDER BY place, id', circle);
  const pieces = yield* ask('SELECT * FROM draft_piece WHERE circle_id = ? ORDER BY draft_id, id', circle);
  const suggestions = yield* ask('SELECT * FROM suggestion WHERE circle_id = ? ORDER BY id', circle);
  return {
    drafting: row === undefined ? null : (JSON.parse(row.body) as Drafting),
    drafts: drafts.map((draft) =>
      readDraft(
        draft,
        threads.filter((thread) => thread.draft === draft.id).map(({ part, voice }) => ({ part, voice }) as Thread),
      ),
    ),
    pieces: pieces.map(readPiece),
    suggestions: suggestions.map(readSuggestion),
  };
}

/** Puts everything in at once (the example). */
export function* fillDrafting(circle: CircleId, whole: WholeDrafting): Steps<void> {
  const { drafting, drafts, pieces, suggestions } = whole;
  yield* fill(TABLES.drafting, drafting === null ? [] : [[circle, bit(drafting.open), JSON.stringify(drafting)]]);
  yield* fill(
    TABLES.draft,
    drafts.map((draft) => draftRow(circle, draft)),
  );
  yield* fill(
    TABLES.draft_thread,
    drafts.flatMap(({ id, threads }) => threads.map(({ part, voice }) => [circle, id, part, voice])),
  );
  yield* fill(
    TABLES.draft_piece,
    pieces.map(({ draft, id, epoch, body }) => [circle, draft, id, epoch, body]),
  );
  yield* fill(
    TABLES.suggestion,
    suggestions.map((one) => suggestionRow(circle, one)),
  );
}

/** False when it is not `was` any more: another process, or another press, has changed it. */
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

export function* addDraft(circle: CircleId, draft: KeptDraft): Steps<boolean> {
  const there = yield* ask(
    'SELECT 1 AS one FROM draft WHERE circle_id = ? AND (id = ? OR name = ?)',
    circle,
    draft.id,
    draft.name,
  );
  if (there.length > 0) return false;
  yield* fill(TABLES.draft, [draftRow(circle, draft)]);
  yield* fill(
    TABLES.draft_thread,
    draft.threads.map(({ part, voice }) => [circle, draft.id, part, voice]),
  );
  yield* touch(circle);
  return true;
}

export function* renameDraft(circle: CircleId, draft: string, name: string): Steps<boolean> {
  const done = yield* ask('UPDATE draft SET name = ? WHERE circle_id = ? AND id = ? RETURNING id', name, circle, draft);
  if (done.length > 0) yield* touch(circle);
  return done.length > 0;
}

/** Removes a draft with its threads and suggestions, unless something was typed into it that the caller has not seen. */
export function* removeDraft(circle: CircleId, draft: string, seen: readonly string[]): Steps<boolean> {
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

export function* tieThread(
  circle: CircleId,
  draft: string,
  { part, voice }: Thread,
): Steps<'tied' | 'no-draft' | 'no-voice' | 'full'> {
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
  yield* fill(TABLES.draft_thread, [[circle, draft, part, voice]]);
  yield* touch(circle);
  return 'tied';
}

export function* untieThread(circle: CircleId, draft: string, { part, voice }: Thread): Steps<void> {
  const done = yield* ask(
    'DELETE FROM draft_thread WHERE circle_id = ? AND draft_id = ? AND part = ? AND voice_id = ? RETURNING part',
    circle,
    draft,
    part,
    voice,
  );
  if (done.length > 0) yield* touch(circle);
}

/** Keeps what was typed, unless the drafts were closed or flattened meanwhile. The same piece twice is one. */
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
    TABLES.draft_piece,
    pieces.map(({ id, body }) => [circle, draft, id, epoch, body]),
  );
  yield* touch(circle);
  return true;
}

/**
 * Puts one piece in the place of those it holds. Whatever else another process has added, or put together, meanwhile
 * stays: so nothing can be lost, whoever does this when.
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
  yield* fill(TABLES.draft_piece, [[circle, draft, whole.id, epoch, whole.body]]);
  for (const id of held)
    if (id !== whole.id)
      yield* ask('DELETE FROM draft_piece WHERE circle_id = ? AND draft_id = ? AND id = ?', circle, draft, id);
  return true;
}

/** Flat text in the place of shared text; a draft that another process has flattened already is left as it is. */
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
