import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { commandOf, isWrite, nameOf } from '../all-commands.ts';
import { EVERY_ROOM } from '../every-room.ts';
import type { Room } from '../room.ts';
import { checkDurable } from './check-durable.ts';
import type { Done, Job, Result, WorkerData } from './messages.ts';
import { judgeToRead, migrate, openToRead, openToWrite, schemaVersionOf } from './open-database.ts';
import { runInSqlite } from './run-in-sqlite.ts';
import { seal } from './seal.ts';
import { wordsOf, writeGroups } from './write-group.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker.');
const { file, role } = workerData as WorkerData;
const database = role === 'write' ? openToWrite(file) : openToRead(file);
try {
  if (role === 'write') migrate(database);
  else judgeToRead(database);
} catch (error) {
  // closed before the refusal is sent, because its receiver may open the file at once
  database.close();
  throw error;
}

type Own = (...values: readonly unknown[]) => unknown;
const ownJobs = (): Readonly<Record<string, Own>> => {
  const shared: Record<string, Own> = { schemaVersion: () => schemaVersionOf(database) };
  if (role === 'write')
    return {
      ...shared,
      seal: () => seal(database),
      checkDurable: () => checkDurable(database, file),
    };
  for (const room of EVERY_ROOM as readonly Room[])
    for (const [method, { inSqlite }] of Object.entries(room.longReads ?? {}))
      shared[nameOf(room, method)] = inSqlite(database) as Own;
  return {
    ...shared,
    backup: (path) => void database.prepare('VACUUM INTO ?').run(path as string),
  };
};
const own = ownJobs();
const reader = runInSqlite(database);
const writeGroup = role === 'write' ? writeGroups(database) : null;

/** Milliseconds. The write-ahead log shows the order in which writes came, so it is emptied about every second. */
const EMPTY_LOG_EVERY = 1_000;
/** A group is committed after this many commands, so that the first of a long queue does not wait for all of it. */
const MOST_IN_A_GROUP = 2_000;

let waiting: Job[] = [];
let scheduled = false;
let written = false;

const runAlone = ([id, name, values]: Job): Result => {
  try {
    return [id, null, (own[name] ?? ((...all) => reader.run(name, all, new Map())))(...values)];
  } catch (error) {
    return [id, wordsOf(error), null];
  }
};

const drain = (): void => {
  scheduled = false;
  const jobs = waiting;
  waiting = [];
  let group: Job[] = [];
  const notify = (done: Done): void => port.postMessage(done);
  const commit = (): void => {
    if (group.length === 0 || writeGroup === null) return;
    notify(writeGroup(group));
    written = true;
    group = [];
  };
  for (const job of jobs) {
    const [, name] = job;
    if (writeGroup === null || !isWrite(name)) {
      commit();
      notify({ results: [runAlone(job)], changes: [] });
      continue;
    }
    const { alone } = commandOf(name);
    if (alone) commit();
    group.push(job);
    if (alone || group.length >= MOST_IN_A_GROUP) commit();
  }
  commit();
};

const emptyLog = (connection: DatabaseSync): void => {
  if (!written) return;
  // a long read may block this: then the next second will do, and no write has to wait
  connection.exec('PRAGMA busy_timeout = 20');
  const row = connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  connection.exec('PRAGMA busy_timeout = 5000');
  written = row?.busy !== 0;
};
const timer = role === 'write' ? setInterval(() => emptyLog(database), EMPTY_LOG_EVERY) : null;

port.on('message', (message: readonly Job[] | 'close') => {
  if (message === 'close') {
    drain();
    if (timer !== null) {
      clearInterval(timer);
      emptyLog(database);
    }
    database.close();
    port.postMessage('closed');
    port.close();
    return;
  }
  for (const job of message) waiting.push(job);
  if (scheduled) return;
  scheduled = true;
  // everything that arrived during the last commit goes into one group
  setImmediate(drain);
});
port.postMessage('ready');
