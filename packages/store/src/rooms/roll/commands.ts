import type { CircleId, DetachedId } from '@throughline/domain';
import { ask, fill, type Steps } from '../../kernel/command.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { ROLL } from './table.ts';

/**
 * Adds roll rows, idempotent by id. Called with a shuffled batch, long after joining, so that neither the
 * log of the database nor two copies of it tell in which order people came (decision 0011). It is the only command that
 * writes to the roll, and it writes to nothing else. Rows of a circle that is not there are left out.
 */
export function* addToRoll(rows: readonly { readonly circle: CircleId; readonly id: DetachedId }[]): Steps<void> {
  const known = new Set<string>();
  for (const circle of new Set(rows.map((row) => row.circle))) if (yield* circleIsThere(circle)) known.add(circle);
  yield* fill(
    ROLL,
    rows.filter(({ circle }) => known.has(circle)).map(({ circle, id }) => [circle, id]),
  );
}

/** How many have joined. */
export function* countRoll(circle: CircleId): Steps<number> {
  const [row] = yield* ask<{ people: number }>('SELECT count(*) AS people FROM roll WHERE circle_id = ?', circle);
  return Number(row?.people ?? 0);
}

/** Everybody who has joined, in the order of their random ids. */
export function* listRoll(circle: CircleId): Steps<readonly DetachedId[]> {
  const rows = yield* ask<{ id: string }>('SELECT id FROM roll WHERE circle_id = ? ORDER BY id', circle);
  return rows.map(({ id }) => id);
}
