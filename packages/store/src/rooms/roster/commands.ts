import type { CircleId, Invited } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { invitedRow, readInvited, ROSTER } from './table.ts';

/** Everybody on a circle's roster, by id. */
export function* listRoster(circle: CircleId): Steps<readonly Invited[]> {
  return (yield* ask('SELECT * FROM roster WHERE circle_id = ? ORDER BY id', circle)).map(readInvited);
}

/** Adds people, idempotent by id. */
export function* addToRoster(circle: CircleId, people: readonly Invited[]): Steps<void> {
  if (people.length === 0 || !(yield* circleIsThere(circle))) return;
  yield* fill(
    ROSTER,
    people.map((one) => invitedRow(circle, one)),
  );
  yield* touch(circle);
}

/** Takes one out. False when nobody has this id. */
export function* removeFromRoster(circle: CircleId, id: string): Steps<boolean> {
  const gone = yield* ask('DELETE FROM roster WHERE circle_id = ? AND id = ? RETURNING id', circle, id);
  if (gone.length > 0) yield* touch(circle);
  return gone.length > 0;
}

/** Keeps the day (ISO date) on which people were invited. */
export function* markInvited(circle: CircleId, ids: readonly string[], on: string): Steps<void> {
  for (const id of ids) yield* ask('UPDATE roster SET invited_on = ? WHERE circle_id = ? AND id = ?', on, circle, id);
  yield* touch(circle);
}
