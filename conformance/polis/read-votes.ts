import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Vote } from '@throughline/common-ground/polis';
import { readTable } from '../../apps/cli/src/import/table.ts';

export type VotesRead = {
  /** One for each person and statement. */
  readonly votes: readonly Vote[];
  readonly source: 'votes.csv' | 'participants-votes.csv';
  /** How many of them replaced a different vote of the same moment. */
  readonly unclear: number;
};

/**
 * The votes of an export and nothing else of it: the reference was computed from these, whatever `comments.csv`
 * contains. The last vote by time counts; of two at one moment, the one further down. Throws in plain words at an
 * invalid row.
 */
export const readVotes = async (folder: string): Promise<VotesRead> =>
  existsSync(join(folder, 'votes.csv'))
    ? lastOnes(join(folder, 'votes.csv'))
    : { votes: await cellsOf(join(folder, 'participants-votes.csv')), source: 'participants-votes.csv', unclear: 0 };

const lastOnes = async (path: string): Promise<VotesRead> => {
  const table = await readTable(path, ['timestamp', 'comment-id', 'voter-id', 'vote']);
  const last = new Map<string, Vote & { readonly time: number; readonly unclear: boolean }>();
  for await (const row of table.rows) {
    const one = {
      person: number(row.cell('voter-id'), row.line),
      statement: number(row.cell('comment-id'), row.line),
      vote: answer(row.cell('vote'), row.line),
      time: number(row.cell('timestamp'), row.line),
    };
    const key = `${one.person} ${one.statement}`;
    const before = last.get(key);
    if (before !== undefined && one.time < before.time) continue;
    const unclear = one.time === before?.time && (before.unclear || one.vote !== before.vote);
    last.set(key, { ...one, unclear });
  }
  const votes = [...last.values()];
  return { votes, source: 'votes.csv', unclear: votes.filter(({ unclear }) => unclear).length };
};

const cellsOf = async (path: string): Promise<readonly Vote[]> => {
  const table = await readTable(path, ['participant']);
  const statements = table.columns.filter((name) => /^\d+$/.test(name));
  const votes: Vote[] = [];
  for await (const row of table.rows) {
    const person = number(row.cell('participant'), row.line);
    for (const statement of statements) {
      const cell = row.cell(statement);
      if (cell !== '') votes.push({ person, statement: Number(statement), vote: answer(cell, row.line) });
    }
  }
  return votes;
};

const number = (cell: string, line: number): number => {
  const value = Number(cell);
  if (cell === '' || !Number.isFinite(value)) throw new Error(`line ${line}: “${cell}” is not a number.`);
  return value;
};

const answer = (cell: string, line: number): -1 | 0 | 1 => {
  const value = Number(cell);
  if (cell !== '' && (value === 1 || value === 0 || value === -1)) return value;
  throw new Error(`line ${line}: the vote “${cell}” is not 1 (agree), 0 (pass) or -1 (disagree).`);
};
