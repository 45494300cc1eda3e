import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from '../../kernel/command.ts';

/** Whether there is a circle of this id: nothing is written to one that is gone. */
export function* circleIsThere(circle: CircleId): Steps<boolean> {
  return (yield* ask('SELECT 1 AS one FROM circle WHERE circle_id = ?', circle)).length > 0;
}
