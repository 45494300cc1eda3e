import type { CircleId, DetachedId, Suggestion } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';
import { rememberWithdrawal, wasTakenBack } from '../../kernel/withdrawal.ts';
import { suggestionRow } from './table.ts';

/** Adds a suggestion, idempotent by id. `applied` false: it was there, or taken back before, or its draft is gone. */
export function* addSuggestion(circle: CircleId, suggestion: Suggestion): Steps<{ readonly applied: boolean }> {
  const drafts = yield* ask('SELECT 1 AS one FROM draft WHERE circle_id = ? AND id = ?', circle, suggestion.draft);
  if (drafts.length === 0) return { applied: false };
  if (yield* wasTakenBack(circle, 'suggestion', suggestion.id)) return { applied: false };
  const fresh = yield* ask(
    `INSERT INTO suggestion (circle_id, id, draft_id, part, text, state, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    ...suggestionRow(circle, suggestion),
  );
  if (fresh.length > 0) yield* touch(circle);
  return { applied: fresh.length > 0 };
}

/** Gives a suggestion a new state and reason. False when it is not in the state `was` any more: somebody else was first. */
export function* settleSuggestion(
  circle: CircleId,
  was: Suggestion['state'],
  { id, state, reason }: Pick<Suggestion, 'id' | 'state' | 'reason'>,
): Steps<boolean> {
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

/** Takes a suggestion out for good: a late `suggest` does not bring it back. False when it was not there. */
export function* takeSuggestionBack(circle: CircleId, suggestion: DetachedId): Steps<boolean> {
  const gone = yield* ask('DELETE FROM suggestion WHERE circle_id = ? AND id = ? RETURNING id', circle, suggestion);
  if (gone.length === 0) return false;
  yield* rememberWithdrawal(circle, 'suggestion', suggestion);
  yield* touch(circle);
  return true;
}
