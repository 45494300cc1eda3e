import type { CircleId, DetachedId, Suggestion } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import { rememberWithdrawal, wasTakenBack } from '../../kernel/withdrawal.ts';
import { type DraftingOnly, mayDraft } from './drafting-is-open.ts';
import { readSuggestion, SUGGESTION, suggestionRow } from './table.ts';

/**
 * `applied` is false when the suggestion was there already, was taken back before, has lost its draft, or is `refused`.
 */
export type AddedSuggestion = { readonly applied: boolean; readonly refused?: 'closed' | 'full' };

/**
 * Adds a suggestion, idempotent by id. With `only`, it is refused when drafting is closed or the circle has `most`
 * suggestions already.
 */
export function* addSuggestion(
  circle: CircleId,
  suggestion: Suggestion,
  only: DraftingOnly & { readonly most?: number } = {},
): Steps<AddedSuggestion> {
  const drafts = yield* ask('SELECT 1 AS one FROM draft WHERE circle_id = ? AND id = ?', circle, suggestion.draft);
  if (drafts.length === 0) return { applied: false };
  if (yield* wasTakenBack(circle, 'suggestion', suggestion.id)) return { applied: false };
  const there = yield* ask('SELECT 1 AS one FROM suggestion WHERE circle_id = ? AND id = ?', circle, suggestion.id);
  if (there.length > 0) return { applied: false };
  if (!(yield* mayDraft(circle, only))) return { applied: false, refused: 'closed' };
  if (only.most !== undefined && (yield* countOf(SUGGESTION, circle)) >= only.most)
    return { applied: false, refused: 'full' };
  const fresh = yield* ask(
    `INSERT INTO suggestion (circle_id, id, draft_id, part, text, state, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    ...suggestionRow(circle, suggestion),
  );
  if (fresh.length > 0) yield* touch(circle);
  return { applied: fresh.length > 0 };
}

/**
 * Gives a suggestion a new state and reason. False when it is not in the state `was` any more, because somebody else
 * was first, or when `only` does not allow it.
 */
export function* settleSuggestion(
  circle: CircleId,
  was: Suggestion['state'],
  { id, state, reason }: Pick<Suggestion, 'id' | 'state' | 'reason'>,
  only: DraftingOnly = {},
): Steps<boolean> {
  if (!(yield* mayDraft(circle, only))) return false;
  const done = yield* ask(
    'UPDATE suggestion SET state = ?, reason = ? WHERE circle_id = ? AND id = ? AND state = ? RETURNING id',
    state,
    reason,
    circle,
    id,
    was,
  );
  if (done.length > 0) yield* touch(circle);
  return done.length > 0;
}

/** Removes a suggestion for good: a late `suggest` does not bring it back. False when it was not there. */
export function* takeSuggestionBack(circle: CircleId, suggestion: DetachedId): Steps<boolean> {
  const gone = yield* ask('DELETE FROM suggestion WHERE circle_id = ? AND id = ? RETURNING id', circle, suggestion);
  if (gone.length === 0) return false;
  yield* rememberWithdrawal(circle, 'suggestion', suggestion);
  yield* touch(circle);
  return true;
}

/** A circle’s suggestions, a page at a time, by id. */
export function* pageOfSuggestions(circle: CircleId, wish: PageWish = {}): Steps<Page<Suggestion>> {
  return yield* pageOf('SELECT * FROM suggestion WHERE circle_id = ?', [circle], 'id', wish, readSuggestion);
}
