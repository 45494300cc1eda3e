import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFault } from './faults.ts';
import { openStore, type StoreConfig } from './open-store.ts';
import { AUTH_FILE } from './sqlite/data-files.ts';
import { addPassenger, copyOfAuth } from './sqlite/portable-file.ts';

/**
 * Writes all circles and the conveners' accounts into one new file. The copy is consistent and may be taken while the
 * program runs. The file appears whole or not at all. Throws `StoreFault` when the file exists already.
 */
export const backup = async (from: StoreConfig, file: string): Promise<void> => {
  if (existsSync(file)) throw new StoreFault(`${file} is there already.`);
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const store = await openStore('dataFolder' in from ? { dataFolder: from.dataFolder, readOnly: true } : from);
  try {
    await store.whole.backup(unfinished);
    if ('dataFolder' in from) {
      const auth = copyOfAuth(join(from.dataFolder, AUTH_FILE), unfinished);
      const copy = new DatabaseSync(unfinished);
      if (auth !== null) addPassenger(copy, auth);
      copy.close();
    }
    chmodSync(unfinished, 0o600);
    const descriptor = openSync(unfinished, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
    await store.whole.close();
  }
};
