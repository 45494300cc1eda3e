import type { CircleId, DetachedId, Suggestion } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';
import { suggestionRow } from './table.ts';
import { wasTakenBack } from '../../kernel/withdrawal.ts';

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

/** False when it is not in the state `was` any more: somebody else was first. */
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

export function* takeSuggestionBack(circle: CircleId, suggestion: DetachedId): Steps<boolean> {
  const gone = yield* ask('DELETE FROM suggestion WHERE circle_id = ? AND id = ? RETURNING id', circle, suggestion);
  if (gone.length === 0) return false;
  yield* ask(
    'INSERT INTO withdrawal (circle_id, kind, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    circle,
    'suggestion',
    suggestion,
  );
  yield* touch(circle);
  return true;
}
