import { lengthOf, tidyText } from '@throughline/domain';
import { faultAt, importFault } from '../fault.ts';
import { type Progress, readTable } from '../table.ts';
import { wholeNumber } from './whole-number.ts';

export type Statement = {
  readonly number: number;
  readonly text: string;
  /** −1 rejected, 0 not moderated, 1 accepted. */
  readonly moderated: -1 | 0 | 1;
};

const LONGEST = 2_000;
const LARGEST_NUMBER = 2 ** 32 - 1;

/** Reads `comments.csv` and tidies its texts. Refuses an empty text, a text that is too long, and a repeated number. */
export const readStatements = async (path: string, progress?: Progress): Promise<readonly Statement[]> => {
  const file = 'comments.csv';
  const table = await readTable(path, ['comment-id', 'moderated', 'comment-body'], progress);
  const statements = new Map<number, Statement>();
  for await (const row of table.rows) {
    const fault = faultAt(file, row.line);
    const number = wholeNumber(row.cell('comment-id'));
    if (number === null || number > LARGEST_NUMBER)
      throw fault('not-a-statements-number', { typed: row.cell('comment-id') });
    if (statements.has(number)) throw fault('statement-twice', { number });
    const moderated = MODERATED.get(row.cell('moderated'));
    if (moderated === undefined) throw fault('not-moderated-so', { typed: row.cell('moderated') });
    const text = tidyText(row.cell('comment-body'));
    if (text === '') throw fault('statement-empty', { number });
    if (lengthOf(text) > LONGEST) throw fault('statement-too-long', { number, most: LONGEST });
    statements.set(number, { number, text, moderated });
  }
  if (statements.size === 0) throw importFault(file, null, 'no-statement-in-file');
  return [...statements.values()].sort((one, other) => one.number - other.number);
};

const MODERATED = new Map<string, -1 | 0 | 1>([
  ['-1', -1],
  ['0', 0],
  ['1', 1],
]);
