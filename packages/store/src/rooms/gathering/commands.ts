import type { CircleId, Gathering, StepRecord } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { GATHERING, gatheringRow, recordRow, STEP_RECORD } from './table.ts';

/** A circle's gatherings, by id. */
export function* listGatherings(circle: CircleId): Steps<readonly Gathering[]> {
  const rows = yield* ask<{ body: string }>('SELECT body FROM gathering WHERE circle_id = ? ORDER BY id', circle);
  return rows.map(({ body }) => JSON.parse(body) as Gathering);
}

/** Circles in which a gathering runs, by id: they are looked after also when nobody opens them. */
export function* runningGatherings(): Steps<readonly CircleId[]> {
  const rows = yield* ask<{ circle_id: string }>(
    "SELECT circle_id FROM gathering WHERE state = 'running' ORDER BY circle_id",
  );
  return rows.map((row) => row.circle_id);
}

/** Adds a gathering. False when this id is there, or the circle is gone. */
export function* addGathering(circle: CircleId, gathering: Gathering): Steps<boolean> {
  if (!(yield* circleIsThere(circle))) return false;
  const fresh = yield* ask(
    'INSERT INTO gathering (circle_id, id, state, edition, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id',
    ...gatheringRow(circle, gathering),
  );
  if (fresh.length > 0) yield* touch(circle);
  return fresh.length > 0;
}

/**
 * Writes a change made from edition `from`, with the record of the step it leaves, in one command. False, and nothing is
 * written, when the kept one has another edition by now, or another gathering of the circle is running.
 */
export function* changeGathering(
  circle: CircleId,
  gathering: Gathering,
  from: number,
  record: StepRecord | null,
): Steps<boolean> {
  if (gathering.state === 'running') {
    const others = yield* ask(
      "SELECT 1 AS one FROM gathering WHERE circle_id = ? AND state = 'running' AND id <> ?",
      circle,
      gathering.id,
    );
    if (others.length > 0) return false;
  }
  const done = yield* ask(
    'UPDATE gathering SET state = ?, edition = ?, body = ? WHERE circle_id = ? AND id = ? AND edition = ? RETURNING id',
    gathering.state,
    gathering.edition,
    JSON.stringify(gathering),
    circle,
    gathering.id,
    from,
  );
  if (done.length === 0) return false;
  if (record !== null) yield* fill(STEP_RECORD, [recordRow(circle, record)]);
  yield* touch(circle);
  return true;
}

/** Takes a gathering out, only while it is planned; false otherwise. */
export function* removeGathering(circle: CircleId, id: string): Steps<boolean> {
  const gone = yield* ask(
    "DELETE FROM gathering WHERE circle_id = ? AND id = ? AND state = 'planned' RETURNING id",
    circle,
    id,
  );
  if (gone.length > 0) yield* touch(circle);
  return gone.length > 0;
}

/** What came of the steps of a circle's gatherings, by gathering and turn. */
export function* listStepRecords(circle: CircleId): Steps<readonly StepRecord[]> {
  const rows = yield* ask<{ body: string }>(
    'SELECT body FROM step_record WHERE circle_id = ? ORDER BY gathering_id, turn',
    circle,
  );
  return rows.map(({ body }) => JSON.parse(body) as StepRecord);
}

/**
 * Keeps when a convener's device was last heard from (ISO time), so that every process knows. Told every few seconds, and
 * no content of the circle's: its version does not move.
 */
export function* hearLead(circle: CircleId, gathering: string, at: string): Steps<void> {
  if (!(yield* circleIsThere(circle))) return;
  yield* ask(
    `INSERT INTO lead_heard (circle_id, gathering_id, at) VALUES (?, ?, ?)
      ON CONFLICT (circle_id, gathering_id) DO UPDATE SET at = excluded.at`,
    circle,
    gathering,
    at,
  );
}

/** When a convener's device was last heard from (ISO time), or null. */
export function* leadHeard(circle: CircleId, gathering: string): Steps<string | null> {
  const [row] = yield* ask<{ at: string }>(
    'SELECT at FROM lead_heard WHERE circle_id = ? AND gathering_id = ?',
    circle,
    gathering,
  );
  return row?.at ?? null;
}

type WithGatherings = { readonly gatherings?: readonly Gathering[]; readonly stepRecords?: readonly StepRecord[] };

/** Puts the gatherings of a circle that is made whole. */
export function* fillGatherings(
  circle: CircleId,
  { gatherings = [], stepRecords: records = [] }: WithGatherings,
): Steps<void> {
  yield* fill(
    GATHERING,
    gatherings.map((gathering) => gatheringRow(circle, gathering)),
  );
  yield* fill(
    STEP_RECORD,
    records.map((record) => recordRow(circle, record)),
  );
}
