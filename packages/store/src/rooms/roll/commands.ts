import type { CircleId, DetachedId } from '@throughline/domain';
import { ask, fill, type Steps } from '../../kernel/command.ts';
import { TABLES } from '../../kernel/tables.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';

/** The only command that writes to the roll, and it writes to nothing else. */
export function* addToRoll(rows: readonly { readonly circle: CircleId; readonly id: DetachedId }[]): Steps<void> {
  const known = new Set<string>();
  for (const circle of new Set(rows.map((row) => row.circle))) if (yield* circleIsThere(circle)) known.add(circle);
  yield* fill(
    TABLES.roll,
    rows.filter(({ circle }) => known.has(circle)).map(({ circle, id }) => [circle, id]),
  );
}

export function* countRoll(circle: CircleId): Steps<number> {
  const [row] = yield* ask<{ people: number }>('SELECT count(*) AS people FROM roll WHERE circle_id = ?', circle);
  return Number(row?.people ?? 0);
}

export function* listRoll(circle: CircleId): Steps<readonly DetachedId[]> {
  const rows = yield* ask<{ id: string }>('SELECT id FROM roll WHERE circle_id = ? ORDER BY id', circle);
  return rows.map(({ id }) => id);
}
