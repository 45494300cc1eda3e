import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '@throughline/domain';
import { faultAt, importFault } from '../fault.ts';
import { type Progress, readTable } from '../table.ts';
import { readStatements, type Statement } from './read-statements.ts';
import { readSummary, type Summary } from './read-summary.ts';
import { wholeNumber } from './whole-number.ts';

/** A Polis export as read: people by their number, each with their last answer to each statement. */
export type PolisConversation = {
  readonly summary: Summary;
  readonly statements: readonly Statement[];
  /** participant number → statement number → +1 agree, 0 pass, −1 disagree (the export's sign). */
  readonly answers: ReadonlyMap<number, ReadonlyMap<number, Answer>>;
  readonly source: 'votes.csv' | 'participants-votes.csv';
};

type Answers = Map<number, Map<number, Answer>>;

/**
 * Reads a folder that Polis exported: `comments.csv`, `votes.csv` (or `participants-votes.csv` where there is none)
 * and `summary.csv` where there is one. Of two votes of a person on a statement the later counts; of two at the same
 * moment, the one further down. Throws an ImportFault by file, line and reason at the first thing that is malformed.
 */
export const readPolis = async (folder: string, progress?: Progress): Promise<PolisConversation> => {
  if (!(await exists(folder))) throw importFault(folder, null, 'export-folder-missing');
  const statements = await readStatements(join(folder, 'comments.csv'), progress);
  const known = new Set(statements.map((statement) => statement.number));
  const hasVotes = await exists(join(folder, 'votes.csv'));
  const answers = hasVotes
    ? await readVotes(join(folder, 'votes.csv'), known, progress)
    : await readMatrix(join(folder, 'participants-votes.csv'), known, progress);
  const summary = await readSummary(join(folder, 'summary.csv'), progress);
  if (answers.size === 0) {
    throw importFault(hasVotes ? 'votes.csv' : 'participants-votes.csv', null, 'no-vote-in-file');
  }
  return { summary, statements, answers, source: hasVotes ? 'votes.csv' : 'participants-votes.csv' };
};

const readVotes = async (path: string, known: ReadonlySet<number>, progress?: Progress): Promise<Answers> => {
  const table = await readTable(path, ['timestamp', 'comment-id', 'voter-id', 'vote'], progress);
  const answers: Answers = new Map();
  const times = new Map<number, Map<number, number>>();
  for await (const row of table.rows) {
    const fault = faultAt('votes.csv', row.line);
    const statement = wholeNumber(row.cell('comment-id'));
    const person = wholeNumber(row.cell('voter-id'));
    const time = wholeNumber(row.cell('timestamp'));
    if (statement === null) throw fault('not-a-statements-number', { typed: row.cell('comment-id') });
    if (person === null) throw fault('not-a-participants-number', { typed: row.cell('voter-id') });
    if (time === null) throw fault('not-a-time', { typed: row.cell('timestamp') });
    if (!known.has(statement)) throw fault('vote-on-unknown-statement', { statement });
    const vote = toAnswer(row.cell('vote'));
    if (vote === null) throw fault('not-a-vote', { typed: row.cell('vote') });
    const latest = inner(times, person);
    if (time < (latest.get(statement) ?? 0)) continue;
    latest.set(statement, time);
    inner(answers, person).set(statement, vote);
  }
  return answers;
};

const SUMS = ['n-votes', 'n-agree', 'n-disagree'] as const;

const readMatrix = async (path: string, known: ReadonlySet<number>, progress?: Progress): Promise<Answers> => {
  const file = 'participants-votes.csv';
  const table = await readTable(path, ['participant', ...SUMS], progress);
  const statements = table.columns.flatMap((name) => (/^\d+$/.test(name) ? [{ name, number: Number(name) }] : []));
  if (statements.length === 0) throw importFault(file, 1, 'no-statement-column');
  const unknown = statements.find((statement) => !known.has(statement.number));
  if (unknown) throw importFault(file, 1, 'column-of-unknown-statement', { column: unknown.name });
  const answers: Answers = new Map();
  for await (const row of table.rows) {
    const fault = faultAt(file, row.line);
    const person = wholeNumber(row.cell('participant'));
    if (person === null) throw fault('not-a-participants-number', { typed: row.cell('participant') });
    if (answers.has(person)) throw fault('participant-twice', { person });
    const own = new Map<number, Answer>();
    for (const { name, number } of statements) {
      const cell = row.cell(name);
      if (cell === '') continue;
      const vote = toAnswer(cell);
      if (vote === null) throw fault('not-a-vote-on-statement', { typed: cell, statement: name });
      own.set(number, vote);
    }
    const votes = wholeNumber(row.cell('n-votes'));
    if (votes !== null && votes !== own.size) {
      throw fault('other-number-of-votes', { said: votes, held: own.size });
    }
    if (own.size > 0) answers.set(person, own);
  }
  return answers;
};

const inner = <V>(outer: Map<number, Map<number, V>>, key: number): Map<number, V> => {
  const found = outer.get(key);
  if (found) return found;
  const made = new Map<number, V>();
  outer.set(key, made);
  return made;
};

const toAnswer = (cell: string): Answer | null => (cell === '1' ? 1 : cell === '0' ? 0 : cell === '-1' ? -1 : null);

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
