import type { Round } from '@throughline/domain';
import type { Row, Value } from '../../kernel/command.ts';

type Values = readonly Value[];

export const roundRow = (circle: string, { number, state, mode, until }: Round): Values => [
  circle,
  number,
  state,
  mode,
  until,
];

export const readRound = (row: Row): Round =>
  ({ number: row.number, state: row.state, mode: row.mode, until: row.until }) as Round;
