import type { CircleId, DetachedId } from '@throughline/domain';
import { ask, fill, type Steps } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { ROLL } from './table.ts';

/**
 * Adds roll rows, idempotent by id; rows of a circle that does not exist are left out. The caller passes a shuffled
 * batch long after the people joined, so that neither the database's log nor two copies of it show the order in which
 * they came (decision 0011). This is the only command that writes to the roll, and it writes to nothing else.
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
  return yield* countOf(ROLL, circle);
}

/** Everybody who has joined, in the order of their random ids. */
export function* listRoll(circle: CircleId): Steps<readonly DetachedId[]> {
  const rows = yield* ask<{ id: string }>('SELECT id FROM roll WHERE circle_id = ? ORDER BY id', circle);
  return rows.map(({ id }) => id);
}

/** Who has joined, a page at a time, by id. */
export function* pageOfRoll(circle: CircleId, wish: PageWish = {}): Steps<Page<DetachedId>> {
  return yield* pageOf('SELECT id FROM roll WHERE circle_id = ?', [circle], 'id', wish, ({ id }) => id as DetachedId);
}
