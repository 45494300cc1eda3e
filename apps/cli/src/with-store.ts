import { mkdir } from 'node:fs/promises';
import { ConfigFault, readConfig, type Config } from '@throughline/server/config';
import { openStore, StoreFault, StoreInUse, type Store } from '@throughline/store';
import { refusedInWords, type Terminal } from './command.ts';
import { say } from './say.ts';

/** The settings. If any are wrong, refuses with all the faults. */
export const settings = (terminal: Terminal): Config => {
  try {
    return readConfig(terminal.environment, process.cwd());
  } catch (error) {
    if (error instanceof ConfigFault) throw refusedInWords(error.faults.map(say).join('\n'));
    throw error;
  }
};

/**
 * Opens the store for writing and closes it afterwards. Refuses in plain words while the program runs on the same data.
 */
export const withStore = async <T>(
  terminal: Terminal,
  use: (store: Store, config: Config) => Promise<T>,
): Promise<T> => {
  const config = settings(terminal);
  return using(config, false, use);
};

/** Opens the store for reading, beside a running program. */
export const withStoreToRead = async <T>(
  terminal: Terminal,
  use: (store: Store, config: Config) => Promise<T>,
): Promise<T> => using(settings(terminal), true, use);

const using = async <T>(
  config: Config,
  readOnly: boolean,
  use: (store: Store, config: Config) => Promise<T>,
): Promise<T> => {
  if (config.databaseUrl === null && !readOnly) await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const where =
    config.databaseUrl === null ? { dataFolder: config.dataFolder, readOnly } : { databaseUrl: config.databaseUrl };
  const store = await openStore(where).catch((error: unknown) => {
    if (error instanceof StoreInUse || error instanceof StoreFault) throw refusedInWords(error.message);
    throw error;
  });
  try {
    return await use(store, config);
  } finally {
    await store.whole.close();
  }
};
