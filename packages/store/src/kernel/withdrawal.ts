import type { CircleId, DetachedId } from '@throughline/domain';
import { ask, type Steps } from './command.ts';

export function* wasTakenBack(
  circle: CircleId,
  kind: 'voice' | 'story' | 'suggestion',
  id: DetachedId,
): Steps<boolean> {
  return (
    (yield* ask('SELECT 1 AS one FROM withdrawal WHERE circle_id = ? AND kind = ? AND id = ?', circle, kind, id))
      .length > 0
  );
}
