import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { StoreFault } from '../faults.ts';
import type { ChangeListener } from '../change.ts';
import type { Store } from '../port.ts';
import { portOfRooms } from '../port-of-rooms.ts';
import { dataFile } from './data-files.ts';
import { holdLock } from './hold-lock.ts';
import { finishRestore } from './restore-into-folder.ts';
import { linkWorker, type WorkerLink } from './worker-link.ts';

/**
 * The embedded engine. One worker thread writes, and commits in groups; another reads what is committed, so that
 * loading a large circle delays no answer. `readOnly` opens the data beside a running program and takes no lock. Throws
 * `StoreInUse` when another process holds the folder, and `StoreFault` when its schema is newer than this program.
 */
export const openSqliteStore = async (folder: string, readOnly: boolean): Promise<Store> => {
  const file = dataFile(folder);
  if (readOnly && !existsSync(file)) throw new StoreFault(`There is no data in ${folder} yet.`);
  const letGo = readOnly ? () => {} : holdLock(folder);
  const listeners = new Set<ChangeListener>();
  const hear: ChangeListener = (changes) => {
    for (const listener of listeners) listener(changes);
  };
  let writer: WorkerLink | null = null;
  let reader: WorkerLink;
  /** The worker for long reads, started with the first of them, so that short reads never wait for a long one. */
  let longReader: Promise<WorkerLink> | null = null;
  const readLong = async (name: string, values: readonly unknown[]): Promise<unknown> => {
    longReader ??= linkWorker({ file, role: 'read' }, hear);
    return (await longReader).call(name, values);
  };
  try {
    if (!readOnly) {
      finishRestore(folder);
      keepForOwner(file);
    }
    writer = readOnly ? null : await linkWorker({ file, role: 'write' }, hear);
    reader = await linkWorker({ file, role: 'read' }, hear);
  } catch (error) {
    await writer?.close();
    letGo();
    throw error;
  }
  const write = (name: string, values: readonly unknown[]): Promise<unknown> =>
    writer === null
      ? Promise.reject(new StoreFault('The data was opened for reading only.'))
      : writer.call(name, values);

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await (await longReader)?.close();
    await reader.close();
    await writer?.close();
    letGo();
  };
  return portOfRooms({
    engine: 'sqlite',
    read: reader.call,
    write,
    readLong: (name, circle) => readLong(name, [circle]),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    whole: {
      seal: async () => void (await write('seal', [])),
      backup: async (path) => void (await readLong('backup', [path])),
      checkDurable: () => write('checkDurable', []) as Promise<readonly string[]>,
      schemaVersion: () => reader.call('schemaVersion', []) as Promise<number>,
      close: () => {
        closing ??= close();
        return closing;
      },
    },
  });
};

/**
 * Makes the file readable by its owner only. SQLite gives the log and its index the file's permissions, so they are set
 * before it is opened.
 */
const keepForOwner = (file: string): void => {
  closeSync(openSync(file, 'a', 0o600));
  for (const rest of ['', '-wal', '-shm']) if (existsSync(file + rest)) chmodSync(file + rest, 0o600);
};
