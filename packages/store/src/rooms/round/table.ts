import type { Round } from '@throughline/domain';
import type { Row, Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const ROUND = table('round', { key: ['number:i'], rest: ['state', 'mode', 'until'] });

export const roundRow = (circle: string, { number, state, mode, until }: Round): Values => [
  circle,
  number,
  state,
  mode,
  until,
];

export const readRound = (row: Row): Round =>
  ({ number: row.number, state: row.state, mode: row.mode, until: row.until }) as Round;
