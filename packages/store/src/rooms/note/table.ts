import type { Note } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

/** Detached, but for the day: `on_day` is the date that the page shows, never a time. */
export const NOTE = table('note', { key: ['id'], rest: ['text', 'position', 'on_day'], detached: true });

export const noteRow = (circle: string, { id, text, position, on }: Note): Values => [circle, id, text, position, on];

export const readNote = (row: Row): Note =>
  ({ id: row.id, text: row.text, position: row.position, on: row.on_day }) as Note;
