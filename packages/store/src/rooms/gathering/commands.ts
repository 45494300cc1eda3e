import type { CircleId, Gathering, StepRecord } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { countOf } from '../../kernel/count-of.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import { circleIsThere } from '../circle/circle-is-there.ts';
import { GATHERING, gatheringRow, recordRow, STEP_RECORD } from './table.ts';

/** A circle's gatherings, by id. */
export function* listGatherings(circle: CircleId): Steps<readonly Gathering[]> {
  const rows = yield* ask<{ body: string }>('SELECT body FROM gathering WHERE circle_id = ? ORDER BY id', circle);
  return rows.map(({ body }) => JSON.parse(body) as Gathering);
}

/** Circles in which a gathering runs, by id. The server keeps them loaded even when nobody opens them. */
export function* runningGatherings(): Steps<readonly CircleId[]> {
  const rows = yield* ask<{ circle_id: string }>(
    "SELECT circle_id FROM gathering WHERE state = 'running' ORDER BY circle_id",
  );
  return rows.map((row) => row.circle_id);
}

/** Adds a gathering. False when this id exists, the circle is gone, or it has `most` gatherings already. */
export function* addGathering(circle: CircleId, gathering: Gathering, most?: number): Steps<boolean> {
  if (!(yield* circleIsThere(circle))) return false;
  if (most !== undefined && (yield* countOf(GATHERING, circle)) >= most) return false;
  const fresh = yield* ask(
    'INSERT INTO gathering (circle_id, id, state, edition, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id',
    ...gatheringRow(circle, gathering),
  );
  if (fresh.length > 0) yield* touch(circle);
  return fresh.length > 0;
}

/**
 * Writes a change that was made from edition `from`, together with the record of the step that it leaves (null when it
 * leaves none). Returns false, and writes nothing, when the stored gathering has another edition, or another gathering
 * of the circle is running.
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

/** Removes a gathering that is still planned. False when it is not planned any more, or not there. */
export function* removeGathering(circle: CircleId, id: string): Steps<boolean> {
  const gone = yield* ask(
    "DELETE FROM gathering WHERE circle_id = ? AND id = ? AND state = 'planned' RETURNING id",
    circle,
    id,
  );
  if (gone.length > 0) yield* touch(circle);
  return gone.length > 0;
}

/** The records of the steps of a circle's gatherings, by gathering and turn. */
export function* listStepRecords(circle: CircleId): Steps<readonly StepRecord[]> {
  const rows = yield* ask<{ body: string }>(
    'SELECT body FROM step_record WHERE circle_id = ? ORDER BY gathering_id, turn',
    circle,
  );
  return rows.map(({ body }) => JSON.parse(body) as StepRecord);
}

/**
 * Stores when a convener's device was last seen (ISO time), so that every process knows. This happens every few seconds
 * and is no content of the circle, so it does not change the circle's version.
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

/** When a convener's device was last seen (ISO time), or null. */
export function* leadHeard(circle: CircleId, gathering: string): Steps<string | null> {
  const [row] = yield* ask<{ at: string }>(
    'SELECT at FROM lead_heard WHERE circle_id = ? AND gathering_id = ?',
    circle,
    gathering,
  );
  return row?.at ?? null;
}

type WithGatherings = { readonly gatherings?: readonly Gathering[]; readonly stepRecords?: readonly StepRecord[] };

/** Writes the gatherings of a circle that is created whole. */
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

/** A circle’s gatherings, a page at a time, by id. */
export function* pageOfGatherings(circle: CircleId, wish: PageWish = {}): Steps<Page<Gathering>> {
  return yield* pageOf(
    'SELECT id, body FROM gathering WHERE circle_id = ?',
    [circle],
    'id',
    wish,
    ({ body }) => JSON.parse(body as string) as Gathering,
  );
}
