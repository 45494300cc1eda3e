import type { CircleId, Sighting } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import type { WithPurpose } from '../purpose/purpose-record.ts';
import { SIGHTING, sightingRow } from './table.ts';

/** `applied` false where a newer one was there, or the circle is gone, or `refused`. */
export type Sighted = { readonly applied: boolean; readonly refused?: 'full' };

/**
 * Records whether a passer-by saw the purpose; the highest `n` wins. A new one is taken while the circle has at most `most`
 * of them then, of all versions.
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
    // one that is there may always be changed
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

/** Puts the sightings of a circle that is made whole. */
export function* fillSightings(circle: CircleId, { purpose }: WithPurpose): Steps<void> {
  yield* fill(SIGHTING, purpose?.sightings.map((sighting) => sightingRow(circle, sighting)) ?? []);
}
