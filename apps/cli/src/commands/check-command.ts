import { existsSync } from 'node:fs';
import { openStore, StoreInUse } from '@throughline/store';
import { type Command, refused } from '../command.ts';
import { settings } from '../with-store.ts';
import { readWords } from './words.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'say whether all is well: settings, data, disk',
  usage: `throughline check
    Reads the settings, opens the data beside a running program, and says what it found.`,
  run: async (words, terminal) => {
    readWords(words, {}, 0);
    const config = settings(terminal);
    const say = (line: string) => terminal.out.write(`${line}\n`);
    say(`Node ${process.versions.node}`);
    say(
      `Address: ${config.publicUrl}${config.publicUrl.startsWith('https:') ? '' : '  (not encrypted: for one machine or a network you trust)'}`,
    );
    say(
      `Mail: ${config.mail === null ? 'not set up; passwords are reset by “throughline convener reset-password”' : 'set up'}`,
    );
    say(`OpenID Connect: ${config.openId === null ? 'not set up' : config.openId.issuer}`);
    if (config.databaseUrl === null && !existsSync(config.dataFolder)) {
      say(`Data: ${config.dataFolder} is not there yet; “throughline start” makes it.`);
      return 0;
    }
    const where = config.databaseUrl === null ? { dataFolder: config.dataFolder } : { databaseUrl: config.databaseUrl };
    const running = await openStore(where)
      .then(
        async (store) => {
          const doubts = await store.whole.checkDurable().finally(() => store.whole.close());
          for (const doubt of doubts) say(doubt);
          return false;
        },
        (error: unknown) => {
          if (error instanceof StoreInUse) return true;
          throw error;
        },
      )
      .catch((error: unknown) => {
        throw refused('data-not-opened', { why: (error as Error).message });
      });
    const store = await openStore(
      config.databaseUrl === null ? { dataFolder: config.dataFolder, readOnly: true } : where,
    );
    say(
      `Data: ${store.engine === 'sqlite' ? config.dataFolder : 'PostgreSQL'}, schema ${await store.whole.schemaVersion()}, ${(await store.circles.list()).length} circles`,
    );
    say(
      running
        ? 'The program is running on this data; it checked the disk when it started.'
        : 'A commit was written, synced and read back.',
    );
    await store.whole.close();
    return 0;
  },
};
