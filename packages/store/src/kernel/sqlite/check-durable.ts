import { closeSync, fsyncSync, openSync, readSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { doubtSyncs, syncSpeed } from './sync-speed.ts';

/**
 * Checks that a commit reaches the disk: the settings are in force, a commit can be read back through another
 * descriptor, and the folder is not on a file system where commits do not last. Throws when one of these fails, with a
 * message for people. Returns what remains in doubt, as sentences for people, such as that the disk itself may not keep
 * what it reports as written: no program can check that.
 */
export const checkDurable = (database: DatabaseSync, file: string): readonly string[] => {
  const pragma = (name: string): unknown => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  for (const [name, wanted] of IN_FORCE) {
    const found = pragma(name);
    if (found !== wanted)
      throw new Error(
        `The database does not keep the setting ${name} (it says ${String(found)}). Answers could be lost when the power goes, so it does not start.`,
      );
  }
  const folder = dirname(file);
  const doubts = [...judgePlace(folder), ...doubtSyncs(syncSpeed(folder))];
  // makes a commit that has to go through the log; a start that was cut short may have left the table behind
  database.exec('DROP TABLE IF EXISTS durable_mark; CREATE TABLE durable_mark (one INTEGER)');
  try {
    readBack(file);
  } finally {
    database.exec('DROP TABLE durable_mark');
  }
  return [
    ...doubts,
    'A commit reaches the file and is read back. Whether the disk keeps its word when the power goes cannot be seen from here.',
  ];
};

const IN_FORCE: readonly (readonly [string, unknown])[] = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['secure_delete', 1],
  ['foreign_keys', 1],
];

const readBack = (file: string): void => {
  const other = new DatabaseSync(file, { readOnly: true });
  try {
    const seen = other.prepare("SELECT 1 AS one FROM sqlite_schema WHERE name = 'durable_mark'").get();
    if (seen === undefined)
      throw new Error(
        'A commit could not be read back through the file. The data folder does not keep what is written to it.',
      );
  } finally {
    other.close();
  }
  // opened separately, so that the bytes come from the file and not from the connection's memory
  const log = openSync(`${file}-wal`, 'r');
  try {
    if (readSync(log, Buffer.alloc(32), 0, 32, 0) !== 32)
      throw new Error('A commit did not reach the log file. The data folder does not keep what is written to it.');
    fsyncSync(log);
  } finally {
    closeSync(log);
  }
};

/** Linux's numbers of file systems on which commits do not last, or on which locks and shared memory do not work. */
const UNFIT: ReadonlyMap<number, string> = new Map([
  [0x6969, 'a network folder (NFS)'],
  [0x517b, 'a network folder (SMB)'],
  [0xff534d42, 'a network folder (CIFS)'],
  [0xfe534d42, 'a network folder (SMB 2)'],
  [0x01021997, 'a folder shared into a virtual machine (9P)'],
  [0x65735546, 'a folder mounted through FUSE'],
]);
/**
 * File systems in memory, which a power cut empties. They are allowed, with a warning, because they are plainly
 * temporary.
 */
const IN_MEMORY: ReadonlySet<number> = new Set([0x01021994, 0x858458f6]);

const judgePlace = (folder: string): readonly string[] => {
  const kind = Number(statfsSync(folder, { bigint: true }).type & 0xffffffffn);
  const unfit = UNFIT.get(kind);
  if (unfit !== undefined) {
    throw new Error(
      `The data folder ${folder} is on ${unfit}. Locks and commits cannot be trusted there, so answers could be lost. Put it on a disk of this machine, or use PostgreSQL.`,
    );
  }
  return IN_MEMORY.has(kind)
    ? [`The data folder ${folder} is kept in memory only: everything in it is gone when the power goes.`]
    : [];
};
