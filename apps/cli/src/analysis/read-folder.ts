import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refusedInWords } from '../command.ts';
import { readCsv } from '../import/csv/read-csv.ts';
import { ImportFault } from '../import/fault.ts';
import { readPolis } from '../import/polis/read-polis.ts';
import { type Conversation, roomOf, roomOfCsv, THRESHOLD } from './conversation.ts';

/**
 * Reads a Polis export, or a folder with voices.csv and responses.csv in the form that `throughline import csv` takes.
 * @param otherwise the name where neither the person nor the folder gives one
 */
export const readFolder = async (folder: string, name: string | null, otherwise: string): Promise<Conversation> => {
  const refuse = (error: unknown): never => {
    if (error instanceof ImportFault) throw refusedInWords(error.told);
    throw error;
  };
  const [voices, responses] = [join(folder, 'voices.csv'), join(folder, 'responses.csv')];
  if (existsSync(voices) && existsSync(responses) && !existsSync(join(folder, 'comments.csv')))
    return roomOfCsv(await readCsv(voices, responses).catch(refuse), name ?? otherwise);
  const conversation = await readPolis(folder).catch(refuse);
  return roomOf(conversation, name ?? conversation.summary.topic ?? otherwise, THRESHOLD);
};
