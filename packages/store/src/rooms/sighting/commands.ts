import type { CircleId, Sighting } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import type { WithPurpose } from '../purpose/purpose-record.ts';
import { SIGHTING, sightingRow } from './table.ts';

/** `applied` is false when a newer change is stored, the circle is gone, or the sighting is `refused`. */
export type Sighted = { readonly applied: boolean; readonly refused?: 'full' };

/**
 * Records whether a passer-by saw the purpose; the highest `n` wins. With `most`, a new sighting is refused when the
 * circle has that many already, of all versions together.
 */
export function* sight(circle: CircleId, sighting: Sighting, most?: number): Steps<Sighted> {
  if (!(yield* circleIsThere(circle))) return { applied: false };
  if (most !== undefined) {
    const there = yield* ask(
      'SELECT 1 AS one FROM sighting WHERE circle_id = ? AND text_hash = ? AND id = ?',
      circle,
      sighting.text,
      sighting.id,
    );
    // a sighting that is stored may always be changed
    if (there.length === 0 && (yield* countOf(SIGHTING, circle)) >= most) return { applied: false, refused: 'full' };
  }
  const done = yield* ask(
    `INSERT INTO sighting (circle_id, text_hash, id, saw, n) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (circle_id, text_hash, id) DO UPDATE SET saw = excluded.saw, n = excluded.n WHERE sighting.n < excluded.n RETURNING n`,
    ...sightingRow(circle, sighting),
  );
  if (done.length > 0) yield* touch(circle);
  return { applied: done.length > 0 };
}

/** Writes the sightings of a circle that is created whole. */
export function* fillSightings(circle: CircleId, { purpose }: WithPurpose): Steps<void> {
  yield* fill(SIGHTING, purpose?.sightings.map((sighting) => sightingRow(circle, sighting)) ?? []);
}
