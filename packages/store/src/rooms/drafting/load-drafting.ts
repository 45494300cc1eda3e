import type { CircleId, Drafting, Thread } from '@throughline/domain';
import { ask, bit, fill, type Steps } from '../../kernel/command.ts';
import {
  DRAFT,
  DRAFT_PIECE,
  DRAFT_THREAD,
  DRAFTING,
  draftRow,
  readDraft,
  readPiece,
  readSuggestion,
  SUGGESTION,
  suggestionRow,
} from './table.ts';
import type { WholeDrafting } from './whole-drafting.ts';

/**
 * Everything of a circle's drafts. What other processes write while this reads may be missing; their writes are
 * announced as changes, and the caller reads again.
 */
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

/** Writes the drafts of a circle that is created whole. */
export function* fillDrafting(
  circle: CircleId,
  { drafting: whole }: { readonly drafting?: WholeDrafting },
): Steps<void> {
  if (whole === undefined) return;
  const { drafting, drafts, pieces, suggestions } = whole;
  yield* fill(DRAFTING, drafting === null ? [] : [[circle, bit(drafting.open), JSON.stringify(drafting)]]);
  yield* fill(
    DRAFT,
    drafts.map((draft) => draftRow(circle, draft)),
  );
  yield* fill(
    DRAFT_THREAD,
    drafts.flatMap(({ id, threads }) => threads.map(({ part, voice }) => [circle, id, part, voice])),
  );
  yield* fill(
    DRAFT_PIECE,
    pieces.map(({ draft, id, epoch, body }) => [circle, draft, id, epoch, body]),
  );
  yield* fill(
    SUGGESTION,
    suggestions.map((one) => suggestionRow(circle, one)),
  );
}
