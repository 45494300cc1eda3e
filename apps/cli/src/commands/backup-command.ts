import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backup, StoreFault, StoreInUse } from '@throughline/store';
import { type Command, refused, refusedInWords } from '../command.ts';
import { settings } from '../with-store.ts';
import { readWords } from './words.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'write one file that holds everything',
  usage: `throughline backup FILE
    Writes a consistent copy of all circles and conveners’ accounts into a new file. Works while the program runs.
    Keep it as safe as the program itself. Two backups of the same days, compared, tell more than one.`,
  run: async (words, terminal) => {
    const { positionals } = readWords(words, {}, 1);
    if (positionals[0] === undefined) throw refused('say-into-which-file', {}, { usage: true });
    const file = resolve(positionals[0]);
    if (existsSync(file)) throw refused('file-there-already', { file });
    const config = settings(terminal);
    const where = config.databaseUrl === null ? { dataFolder: config.dataFolder } : { databaseUrl: config.databaseUrl };
    await backup(where, file).catch((error: unknown) => {
      if (error instanceof StoreFault || error instanceof StoreInUse) throw refusedInWords(error.message);
      throw error;
    });
    terminal.out.write(`Written: ${file}, ${((await stat(file)).size / 1e6).toFixed(1)} MB.\n`);
    return 0;
  },
};
