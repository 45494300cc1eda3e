import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from '../../kernel/command.ts';

/**
 * Whether the round of this number is open. A command asks, because another process may have closed the round since the
 * caller checked.
 */
export function* roundIsOpen(circle: CircleId, number: number): Steps<boolean> {
  return (
    (yield* ask("SELECT 1 AS one FROM round WHERE circle_id = ? AND number = ? AND state = 'open'", circle, number))
      .length > 0
  );
}
