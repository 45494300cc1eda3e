import type { CircleId } from '@throughline/domain';
import { ask, type Steps } from '../../kernel/command.ts';

/**
 * Whether a circle of this id exists. Commands ask before they add to a circle, because nothing may be written to one
 * that was removed.
 */
export function* circleIsThere(circle: CircleId): Steps<boolean> {
  return (yield* ask('SELECT 1 AS one FROM circle WHERE circle_id = ?', circle)).length > 0;
}
