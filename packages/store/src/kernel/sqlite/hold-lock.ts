import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreInUse } from '../faults.ts';
import { HOLDER_FILE, LOCK_FILE } from './data-files.ts';

/**
 * Holds a data folder for this process alone. The lock is the operating system's: a connection keeps a small database
 * locked, so the lock ends with the process, however it ends. The file with the holder's name serves only the message
 * of the refusal. Returns the function that lets go. Throws `StoreInUse` when another process holds the folder.
 */
export const holdLock = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const connection = new DatabaseSync(join(folder, LOCK_FILE), { timeout: 0 });
  try {
    connection.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (!/locked|busy/i.test((error as Error).message)) throw error;
    throw new StoreInUse(
      `Another process is using the data in ${folder}${holder(folder)}. Stop it first; only one at a time may write.`,
    );
  }
  writeFileSync(join(folder, HOLDER_FILE), JSON.stringify({ process: process.pid, host: hostname() }), { mode: 0o600 });
  return () => {
    connection.exec('ROLLBACK');
    connection.close();
  };
};

const holder = (folder: string): string => {
  try {
    const { process: id, host } = JSON.parse(readFileSync(join(folder, HOLDER_FILE), 'utf8')) as {
      process: number;
      host: string;
    };
    return ` (process ${id} on ${host})`;
  } catch {
    return '';
  }
};
