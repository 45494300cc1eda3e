import type { Ballot, Response } from '@throughline/domain';
import { bit, type Row, type Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const BALLOT = table('ballot', {
  key: ['id'],
  rest: ['position', 'position_n:i', 'wrong_question:i', 'wrong_question_n:i'],
  detached: true,
});
export const RESPONSE = table('response', {
  key: ['ballot_id', 'voice_id'],
  rest: ['answer:i', 'important:i', 'n:i'],
  detached: true,
});

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
