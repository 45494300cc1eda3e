import type { Sighting } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const SIGHTING = table('sighting', { key: ['text_hash', 'id'], rest: ['saw', 'n:i'], detached: true });

export const sightingRow = (circle: string, { text, id, saw, n }: Sighting): Values => [circle, text, id, saw, n];

export const readSighting = (row: Row): Sighting =>
  ({ id: row.id, text: row.text_hash, saw: row.saw, n: row.n }) as Sighting;
