import { type CircleId, type LogEntry, stateAfter } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';
import { readLogEntry, logRow } from './table.ts';

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

export function* findLogEntry(circle: CircleId, entry: string): Steps<LogEntry | null> {
  const [row] = yield* ask('SELECT * FROM log_entry WHERE circle_id = ? AND id = ?', circle, entry);
  return row === undefined ? null : readLogEntry(row);
}

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

export function* dropLogEntry(circle: CircleId, entry: string): Steps<boolean> {
  const done = yield* ask(
    "UPDATE log_entry SET state = 'dropped' WHERE circle_id = ? AND id = ? AND state = 'proposed' RETURNING id",
    circle,
    entry,
  );
  if (done.length > 0) yield* touch(circle);
  return done.length > 0;
}

export function* listLog(circle: CircleId): Steps<readonly LogEntry[]> {
  return (yield* ask('SELECT * FROM log_entry WHERE circle_id = ? ORDER BY id', circle)).map(readLogEntry);
}
