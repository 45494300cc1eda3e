import type { LogEntry } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const LOG_ENTRY = table('log_entry', {
  key: ['id'],
  rest: ['voice_id', 'action', 'into_voice', 'reason', 'state', 'done_by', 'proposed_from'],
});

export const logRow = (circle: string, entry: LogEntry): Values => [
  circle,
  entry.id,
  entry.voice,
  entry.action,
  entry.into,
  entry.reason,
  entry.state,
  entry.by,
  entry.proposedFrom,
];

export const readLogEntry = (row: Row): LogEntry =>
  ({
    id: row.id,
    voice: row.voice_id,
    action: row.action,
    into: row.into_voice,
    reason: row.reason,
    state: row.state,
    by: row.done_by,
    proposedFrom: row.proposed_from,
  }) as LogEntry;
