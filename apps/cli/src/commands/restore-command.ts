import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { restore, RestoreFault, StoreFault, StoreInUse } from '@throughline/store';
import { type Command, refused, refusedInWords } from '../command.ts';
import { settings } from '../with-store.ts';
import { readWords } from './words.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'bring back what a backup holds',
  usage: `throughline restore FILE [--replace]
    Puts a backup in place, whole or not at all. What people have taken back since stays taken back. Stop the program
    first. --replace puts it in place of the data that is there now.`,
  run: async (words, terminal) => {
    const { values, positionals } = readWords(words, { replace: { type: 'boolean', default: false } }, 1);
    if (positionals[0] === undefined) throw refused('say-which-file', {}, { usage: true });
    const file = resolve(positionals[0]);
    if (!existsSync(file)) throw refused('no-such-file-here', { file });
    const config = settings(terminal);
    const into = config.databaseUrl === null ? { dataFolder: config.dataFolder } : { databaseUrl: config.databaseUrl };
    try {
      const { circles, withdrawn, accounts } = await restore(file, into, values.replace === true);
      terminal.out.write(
        `Restored: ${circles} ${circles === 1 ? 'circle' : 'circles'}. Taken back since, and so left out again: ${withdrawn}.\n`,
      );
      if (!accounts)
        terminal.out.write(
          'Conveners’ accounts do not move between SQLite and PostgreSQL: make them anew with “throughline convener add”.\n',
        );
      return 0;
    } catch (error) {
      if (error instanceof RestoreFault || error instanceof StoreFault || error instanceof StoreInUse)
        throw refusedInWords(error.message);
      throw error;
    }
  },
};
