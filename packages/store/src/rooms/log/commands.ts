import { type CircleId, type DetachedId, type LogEntry, stateAfter } from '@throughline/domain';
import { ask, fill, type Steps, touch } from '../../kernel/command.ts';
import { type Page, pageOf, type PageWish } from '../../kernel/page.ts';
import { LOG_ENTRY, logRow, readLogEntry } from './table.ts';

/** Writes an entry, idempotent by id. A `done` entry changes its voice's state in the same command. */
export function* addLogEntry(circle: CircleId, entry: LogEntry): Steps<void> {
  const fresh = yield* ask(
    `INSERT INTO log_entry (circle_id, id, voice_id, action, into_voice, reason, state, done_by, proposed_from)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    ...logRow(circle, entry),
  );
  if (fresh.length === 0) return;
  if (entry.state === 'done') yield* apply(circle, entry);
  yield* touch(circle);
}

function* apply(circle: CircleId, entry: LogEntry): Steps<void> {
  const { state, mergedInto } = stateAfter(entry);
  yield* ask(
    'UPDATE voice SET state = ?, merged_into = ? WHERE circle_id = ? AND id = ?',
    state,
    mergedInto,
    circle,
    entry.voice,
  );
}

/** The entry of this id, or null. */
export function* findLogEntry(circle: CircleId, entry: string): Steps<LogEntry | null> {
  const [row] = yield* ask('SELECT * FROM log_entry WHERE circle_id = ? AND id = ?', circle, entry);
  return row === undefined ? null : readLogEntry(row);
}

/**
 * Moves an entry from proposed to done and gives its voice the new state, in one command. False when the entry was not
 * `proposed` any more.
 */
export function* finishLogEntry(circle: CircleId, entry: string): Steps<boolean> {
  const [row] = yield* ask(
    "UPDATE log_entry SET state = 'done' WHERE circle_id = ? AND id = ? AND state = 'proposed' RETURNING *",
    circle,
    entry,
  );
  if (row === undefined) return false;
  yield* apply(circle, readLogEntry(row));
  yield* touch(circle);
  return true;
}

/** Moves an entry from proposed to dropped. False when it was not `proposed` any more. */
export function* dropLogEntry(circle: CircleId, entry: string): Steps<boolean> {
  const done = yield* ask(
    "UPDATE log_entry SET state = 'dropped' WHERE circle_id = ? AND id = ? AND state = 'proposed' RETURNING id",
    circle,
    entry,
  );
  if (done.length > 0) yield* touch(circle);
  return done.length > 0;
}

/** All of a circle's log, by id. */
export function* listLog(circle: CircleId): Steps<readonly LogEntry[]> {
  return (yield* ask('SELECT * FROM log_entry WHERE circle_id = ? ORDER BY id', circle)).map(readLogEntry);
}

/** Writes the log of a circle that is created whole. */
export function* fillLog(circle: CircleId, { log }: { readonly log: readonly LogEntry[] }): Steps<void> {
  yield* fill(
    LOG_ENTRY,
    log.map((entry) => logRow(circle, entry)),
  );
}

/**
 * Drops the open proposals about a voice that is taken back, and those to merge another voice into it. Entries that are
 * done stay, so that nothing vanishes silently; they hold no words.
 */
export function* dropEntriesOn(circle: CircleId, voice: DetachedId): Steps<void> {
  yield* ask(
    "UPDATE log_entry SET state = 'dropped' WHERE circle_id = ? AND state = 'proposed' AND (voice_id = ? OR into_voice = ?)",
    circle,
    voice,
    voice,
  );
}

/** A circle’s log, a page at a time, by id. */
export function* pageOfLog(circle: CircleId, wish: PageWish = {}): Steps<Page<LogEntry>> {
  return yield* pageOf('SELECT * FROM log_entry WHERE circle_id = ?', [circle], 'id', wish, readLogEntry);
}
