import { resolve } from 'node:path';
import { type Command, refused, type Terminal } from '../command.ts';

import { importCsv } from '../import/csv/import-csv.ts';
import { readCsv } from '../import/csv/read-csv.ts';
import { ImportFault } from '../import/fault.ts';
import { freshNow } from '../import/fresh.ts';
import type { Imported } from '../import/imported.ts';
import { importPolis } from '../import/polis/import-polis.ts';
import { readPolis } from '../import/polis/read-polis.ts';
import { progressBar } from '../import/progress-bar.ts';
import { withStore } from '../with-store.ts';
import { readWords } from './words.ts';

const USAGE = `throughline import polis FOLDER [--name NAME]
    Reads a Polis export (comments.csv; votes.csv or participants-votes.csv; summary.csv) as a circle to be read.
throughline import csv --voices FILE [--responses FILE] --name NAME
    Reads voices (column text; optionally voice, language) and responses (person, position, voice, answer).

What is malformed is refused by file, line and reason, and nothing is imported. Stop the program first: an import
writes into its data folder.`;

export const importCommand: Command = {
  name: 'import',
  summary: 'bring in a conversation from Polis or from CSV files',
  usage: USAGE,
  run: async ([kind, ...rest], terminal) => {
    try {
      if (kind === 'polis') return await polis(rest, terminal);
      if (kind === 'csv') return await csv(rest, terminal);
    } catch (error) {
      if (error instanceof ImportFault) throw refused('nothing-imported', { why: error.told });
      throw error;
    }
    throw refused('say-what-to-import', {}, { usage: true });
  },
};

const polis = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = readWords(words, { name: { type: 'string' } }, 1);
  const folder = positionals[0];
  if (folder === undefined) throw refused('say-which-export', {}, { usage: true });
  const started = performance.now();
  const bar = progressBar(terminal.err);
  const conversation = await readPolis(resolve(folder), bar.show).finally(bar.done);
  const imported = await withStore(terminal, (store) => importPolis(store, conversation, freshNow(), values.name));
  tell(terminal, imported, started);
  return 0;
};

const csv = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = readWords(
    words,
    { voices: { type: 'string' }, responses: { type: 'string' }, name: { type: 'string' } },
    0,
  );
  if (values.voices === undefined) throw refused('say-which-voices', {}, { usage: true });
  if (values.name === undefined) throw refused('say-circle-name', {}, { usage: true });
  const name = values.name;
  const started = performance.now();
  const bar = progressBar(terminal.err);
  const responses = values.responses === undefined ? null : resolve(values.responses);
  const conversation = await readCsv(resolve(values.voices), responses, bar.show).finally(bar.done);
  const imported = await withStore(terminal, (store) => importCsv(store, conversation, freshNow(), name));
  tell(terminal, imported, started);
  return 0;
};

const tell = (terminal: Terminal, imported: Imported, started: number): void => {
  const count = (number: number) => number.toLocaleString('en-GB');
  terminal.out.write(`${imported.circle.name}\n`);
  terminal.out.write(
    `${count(imported.people)} people, ${count(imported.voices)} voices (${count(imported.hidden)} of them hidden), ${count(imported.answers)} answers, in ${((performance.now() - started) / 1000).toFixed(1)} seconds.\n`,
  );
  terminal.out.write(`Start the program and join with these four words: ${imported.code}\n`);
};
