import { type CircleId, type LogEntry, type Round, stateAfter } from '@throughline/domain';
import { ask, type Steps, touch } from '../../kernel/command.ts';
import { logRow, readLogEntry, readRound, roundRow } from '../../kernel/tables.ts';

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

export function* listRounds(circle: CircleId): Steps<readonly Round[]> {
  return (yield* ask('SELECT * FROM round WHERE circle_id = ? ORDER BY number', circle)).map(readRound);
}

export function* openRound(circle: CircleId, round: Round): Steps<boolean> {
  // the number and "one open" are both kept by unique indexes, so that two who press at once cannot both win
  const fresh = yield* ask(
    'INSERT INTO round (circle_id, number, state, mode, until) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number',
    ...roundRow(circle, round),
  );
  if (fresh.length > 0) yield* touch(circle);
  return fresh.length > 0;
}

export function* closeRound(circle: CircleId, number: number, release: string | null): Steps<boolean> {
  const done = yield* ask(
    "UPDATE round SET state = 'closed' WHERE circle_id = ? AND number = ? AND state = 'open' RETURNING number",
    circle,
    number,
  );
  if (done.length === 0) return false;
  if (release !== null) yield* keepRelease(circle, release);
  yield* touch(circle);
  return true;
}

function* keepRelease(circle: CircleId, release: string): Steps<void> {
  yield* ask(
    'INSERT INTO release (circle_id, body) VALUES (?, ?) ON CONFLICT (circle_id) DO UPDATE SET body = excluded.body',
    circle,
    release,
  );
}

export function* latestRelease(circle: CircleId): Steps<string | null> {
  const [row] = yield* ask<{ body: string }>('SELECT body FROM release WHERE circle_id = ?', circle);
  return row?.body ?? null;
}

export function* publishRelease(circle: CircleId, release: string): Steps<void> {
  yield* keepRelease(circle, release);
  yield* touch(circle);
}

export function* circleVersion(circle: CircleId): Steps<number> {
  const [row] = yield* ask<{ version: number }>('SELECT version FROM change WHERE circle_id = ?', circle);
  return row?.version ?? 0;
}

export function* allVersions(): Steps<readonly (readonly [CircleId, number])[]> {
  const rows = yield* ask<{ circle_id: string; version: number }>('SELECT circle_id, version FROM change');
  return rows.map((row) => [row.circle_id, row.version] as const);
}
