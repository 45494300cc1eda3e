import type { Ballot, Response } from '@throughline/domain';
import { bit, type Row, type Value } from '../../kernel/command.ts';

type Values = readonly Value[];

export const ballotRow = (circle: string, { id, position, wrongQuestion }: Ballot): Values => [
  circle,
  id,
  position,
  1,
  bit(wrongQuestion),
  bit(wrongQuestion),
];

export const responseRow = (circle: string, ballot: string, { voice, answer, important, n }: Response): Values => [
  circle,
  ballot,
  voice,
  answer,
  bit(important),
  n,
];

export const readResponse = (row: Row): Response =>
  ({
    voice: row.voice_id,
    answer: row.answer,
    important: row.important === 1,
    n: row.n,
  }) as Response;
