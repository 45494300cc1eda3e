const positionOf = (typed: string): string => (typed === '' ? 'rather not say' : typed);

/** Why a file was not imported. These texts follow the file’s name and line, so they begin with a small letter. */
export const imports = {
  'fault-in-file': ({ file, why }: { file: string; why: string }) => `${file}: ${why}`,
  'fault-in-line': ({ file, line, why }: { file: string; line: number; why: string }) =>
    `${file}, line ${line}: ${why}`,
  'import-file-missing': 'this file is missing. Export the conversation again, or give its folder.',
  'import-file-empty': 'the file is empty. The first line must name the columns.',
  'column-twice': ({ column }: { column: string }) => `the column “${column}” stands twice. Keep one.`,
  'columns-missing': ({ columns }: { columns: string }) => `the column ${columns} is missing.`,
  'row-of-other-length': ({ cells, columns }: { cells: number; columns: number }) =>
    `this row has ${cells} cells; the first line names ${columns}.`,
  'cell-too-long': ({ most }: { most: number }) => `a cell is longer than ${most} characters.`,
  'file-not-read': ({ why }: { why: string }) => `it could not be read (${why}).`,
  'not-utf8': 'this is not UTF-8 text. Save the file as UTF-8 and try again.',
  'quote-not-closed': 'a quotation mark is opened and never closed.',
  'quote-misplaced': 'a quotation mark stands where none may. Double a quotation mark inside a quoted cell.',
  'row-too-long': 'a row is longer than anything this program reads. Is a quotation mark missing?',
  'row-not-csv': ({ code }: { code: string }) => `the row cannot be read as CSV (${code}).`,
  'imported-voice-empty': 'this voice has no words.',
  'imported-voice-too-long': ({ length, most }: { length: number; most: number }) =>
    `this voice is ${length} characters long; ${most} is the most. Shorten it, or make it two.`,
  'voice-key-empty': 'the cell under “voice” is empty. Give each voice a number of its own.',
  'voice-key-twice': ({ key }: { key: string }) => `the voice “${key}” stands in it twice.`,
  'voice-words-twice': 'the same words stand further up.',
  'not-a-language-tag': ({ language }: { language: string }) => `“${language}” is not a language tag such as en or cy.`,
  'no-voice-in-file': 'there is not one voice in it.',
  'person-empty': 'the cell under “person” is empty.',
  'not-a-voice-of-file': ({ voice }: { voice: string }) => `“${voice}” is not a voice of the first file.`,
  'not-an-answer': ({ answer }: { answer: string }) => `“${answer}” is not agree, pass or disagree.`,
  'position-name-too-long': ({ most }: { most: number }) => `the position’s name is longer than ${most} characters.`,
  'ninth-position': ({ position, most }: { position: string; most: number }) =>
    `“${position}” is the ninth position; ${most} is the most. Join some.`,
  'person-in-two-positions': ({
    person,
    here,
    there,
    line,
  }: {
    person: string;
    here: string;
    there: string;
    line: number;
  }) => `person ${person} is “${positionOf(here)}” here and “${positionOf(there)}” on line ${line}.`,
  'no-response-in-file': 'there is not one response in it.',
  'one-position-only': ({ position }: { position: string }) =>
    `everybody is “${position}”. Give two positions or more, or leave the column empty.`,
  'export-folder-missing': 'there is no such folder.',
  'no-vote-in-file': 'there is not one vote in it.',
  'not-a-statements-number': ({ typed }: { typed: string }) => `“${typed}” is not a statement’s number.`,
  'not-a-participants-number': ({ typed }: { typed: string }) => `“${typed}” is not a participant’s number.`,
  'not-a-time': ({ typed }: { typed: string }) => `“${typed}” is not a time in milliseconds.`,
  'vote-on-unknown-statement': ({ statement }: { statement: number }) =>
    `it votes on statement ${statement}, which comments.csv does not have.`,
  'not-a-vote': ({ typed }: { typed: string }) => `the vote “${typed}” is not 1 (agree), 0 (pass) or -1 (disagree).`,
  'no-statement-column': 'no column is named by a statement’s number.',
  'column-of-unknown-statement': ({ column }: { column: string }) =>
    `the column ${column} is a statement that comments.csv does not have.`,
  'participant-twice': ({ person }: { person: number }) => `participant ${person} stands in it twice.`,
  'not-a-vote-on-statement': ({ typed, statement }: { typed: string; statement: string }) =>
    `the vote “${typed}” on statement ${statement} is not 1, 0, -1 or empty.`,
  'other-number-of-votes': ({ said, held }: { said: number; held: number }) =>
    `it says ${said} votes and holds ${held}. The file is cut short or was changed.`,
  'statement-twice': ({ number }: { number: number }) => `statement ${number} stands in it twice.`,
  'not-moderated-so': ({ typed }: { typed: string }) => `“${typed}” under “moderated” is not -1, 0 or 1.`,
  'statement-empty': ({ number }: { number: number }) => `statement ${number} has no words.`,
  'statement-too-long': ({ number, most }: { number: number; most: number }) =>
    `statement ${number} is longer than ${most} characters.`,
  'no-statement-in-file': 'there is not one statement in it.',
  'summary-not-csv': 'it cannot be read as CSV. Leave the file out, or export it again.',
} as const;
