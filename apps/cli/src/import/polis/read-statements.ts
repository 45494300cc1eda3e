import { lengthOf, tidyText } from '@throughline/domain';
import { ImportFault } from '../fault.ts';
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

/** Reads `comments.csv`. Texts are tidied; a text that is empty, too long or a number that stands twice is refused. */
export const readStatements = async (path: string, progress?: Progress): Promise<readonly Statement[]> => {
  const file = 'comments.csv';
  const table = await readTable(path, ['comment-id', 'moderated', 'comment-body'], progress);
  const statements = new Map<number, Statement>();
  for await (const row of table.rows) {
    const fault = (reason: string) => new ImportFault(file, row.line, reason);
    const number = wholeNumber(row.cell('comment-id'));
    if (number === null || number > LARGEST_NUMBER)
      throw fault(`“${row.cell('comment-id')}” is not a statement’s number.`);
    if (statements.has(number)) throw fault(`statement ${number} stands in it twice.`);
    const moderated = MODERATED.get(row.cell('moderated'));
    if (moderated === undefined) throw fault(`“${row.cell('moderated')}” under “moderated” is not -1, 0 or 1.`);
    const text = tidyText(row.cell('comment-body'));
    if (text === '') throw fault(`statement ${number} has no words.`);
    if (lengthOf(text) > LONGEST) throw fault(`statement ${number} is longer than ${LONGEST} characters.`);
    statements.set(number, { number, text, moderated });
  }
  if (statements.size === 0) throw new ImportFault(file, null, 'there is not one statement in it.');
  return [...statements.values()].sort((one, other) => one.number - other.number);
};

const MODERATED = new Map<string, -1 | 0 | 1>([
  ['-1', -1],
  ['0', 0],
  ['1', 1],
]);
