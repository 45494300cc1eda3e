import type { CircleId, Sighting } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import type { WithPurpose } from '../purpose/purpose-record.ts';
import { SIGHTING, sightingRow } from './table.ts';

/** Records whether a passer-by saw the purpose; the highest `n` wins. `applied` false where a newer one was there. */
export function* sight(circle: CircleId, sighting: Sighting): Steps<{ readonly applied: boolean }> {
  if (!(yield* circleIsThere(circle))) return { applied: false };
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
