import type { Sighting } from '@throughline/domain';
import type { Row, Value } from '../../kernel/command.ts';

type Values = readonly Value[];

export const sightingRow = (circle: string, { text, id, saw, n }: Sighting): Values => [circle, text, id, saw, n];

export const readSighting = (row: Row): Sighting =>
  ({ id: row.id, text: row.text_hash, saw: row.saw, n: row.n }) as Sighting;
