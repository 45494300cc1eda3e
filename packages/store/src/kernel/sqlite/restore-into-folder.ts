import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { WITHDRAW_AGAIN } from '../all-commands.ts';
import { RestoreFault, StoreFault } from '../faults.ts';
import type { Restored } from '../restored.ts';
import type { Withdrawal } from '../withdrawal.ts';
import { AUTH_FILE, DATA_FILE, RESTORE_READY, STAGED } from './data-files.ts';
import { holdLock } from './hold-lock.ts';
import { migrate, openToWrite } from './open-database.ts';
import { PASSENGERS, passengerOf, writeAuth } from './portable-file.ts';
import { writeGroups } from './write-group.ts';

/**
 * Prepares the restored files beside those in use, and moves them into place once they are complete. A restore that is
 * interrupted earlier leaves the old data. One that is interrupted later is finished by the next program that opens the
 * folder.
 */
export const restoreIntoFolder = (file: string, folder: string, replace: boolean): Restored => {
  const letGo = holdLock(folder);
  try {
    finishRestore(folder);
    const there = lookAtTarget(folder);
    if (there.circles > 0 && !replace) {
      throw new RestoreFault(
        `There ${there.circles === 1 ? 'is 1 circle' : `are ${there.circles} circles`} in ${folder} already. To put the backup in their place, say --replace.`,
      );
    }
    const staged = join(folder, STAGED + DATA_FILE);
    copyFileSync(file, staged);
    chmodSync(staged, 0o600);
    const restored = prepareStaged(staged, folder, there.withdrawals);
    for (const one of [STAGED + DATA_FILE, STAGED + AUTH_FILE]) sync(join(folder, one));
    writeFileSync(join(folder, RESTORE_READY), '', { flush: true });
    sync(folder);
    finishRestore(folder);
    return restored;
  } finally {
    letGo();
  }
};

type Target = { readonly circles: number; readonly withdrawals: readonly Withdrawal[] };

const lookAtTarget = (folder: string): Target => {
  const file = join(folder, DATA_FILE);
  if (!existsSync(file)) return { circles: 0, withdrawals: [] };
  try {
    return readTarget(file);
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    throw new RestoreFault(
      `The data in ${folder} is damaged, so it cannot be read what has been taken back since the backup. Nothing has been changed. To restore without that, move ${DATA_FILE} to another place first.`,
    );
  }
};

const readTarget = (file: string): Target => {
  const database = openToWrite(file);
  try {
    migrate(database);
    const count = database.prepare('SELECT count(*) AS circles FROM circle').get();
    const withdrawals = database.prepare('SELECT circle_id, kind, id FROM withdrawal').all();
    return {
      circles: count?.circles as number,
      withdrawals: withdrawals as unknown as Withdrawal[],
    };
  } finally {
    database.close();
  }
};

const prepareStaged = (staged: string, folder: string, withdrawals: readonly Withdrawal[]): Restored => {
  const database = openToWrite(staged);
  try {
    const passenger = passengerOf(database);
    if (passenger?.kind === 'file') writeAuth(passenger.body, join(folder, STAGED + AUTH_FILE));
    database.exec(`DROP TABLE IF EXISTS ${PASSENGERS}`);
    migrate(database);
    const withdrawn = withdrawAll(database, withdrawals);
    const circles = database.prepare('SELECT count(*) AS circles FROM circle').get()?.circles as number;
    // removes what was taken back, and every trace of an order, from the free pages
    database.exec('VACUUM; PRAGMA journal_mode = DELETE');
    return { circles, withdrawn, accounts: passenger?.kind === 'file' };
  } finally {
    database.close();
  }
};

const withdrawAll = (database: DatabaseSync, withdrawals: readonly Withdrawal[]): number => {
  const jobs = withdrawals.map(({ circle_id, kind, id }, at) => [at, WITHDRAW_AGAIN, [circle_id, kind, id]] as const);
  const { results } = writeGroups(database)(jobs);
  const failed = results.find(([, fault]) => fault !== null);
  if (failed !== undefined) throw new Error(failed[1] ?? '');
  const keep = database.prepare('INSERT INTO withdrawal (circle_id, kind, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  for (const { circle_id, kind, id } of withdrawals) keep.run(circle_id, kind, id);
  return results.filter(([, , gone]) => gone === true).length;
};

const sync = (path: string): void => {
  if (!existsSync(path)) return;
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
};

/** Moves complete files into place, or removes incomplete ones. The caller holds the folder's lock. */
export const finishRestore = (folder: string): void => {
  const ready = join(folder, RESTORE_READY);
  const complete = existsSync(ready);
  for (const name of [AUTH_FILE, DATA_FILE]) {
    const staged = join(folder, STAGED + name);
    if (!existsSync(staged)) continue;
    if (complete) {
      // the old log belongs to the old file
      for (const rest of ['-wal', '-shm']) rmSync(join(folder, name + rest), { force: true });
      renameSync(staged, join(folder, name));
    } else {
      for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(staged + rest, { force: true });
    }
  }
  if (!complete) return;
  sync(folder);
  rmSync(ready);
};
