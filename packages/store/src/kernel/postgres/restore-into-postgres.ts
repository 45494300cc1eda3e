import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, copyFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { WITHDRAW_AGAIN } from '../all-commands.ts';
import type { Row, Values } from '../command.ts';
import { RestoreFault, StoreInUse } from '../faults.ts';
import type { Restored } from '../restored.ts';
import { columnsOf, type Table } from '../table.ts';
import { TABLES } from '../tables.ts';
import { WITHDRAWAL, type Withdrawal } from '../withdrawal.ts';
import { migrate } from '../sqlite/open-database.ts';
import { passengerOf } from '../sqlite/portable-file.ts';
import { writeAuthSchema } from './auth-schema.ts';
import { bearLosses } from './bear-losses.ts';
import { IN_USE_LOCK } from './locks.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { fillTable, runInPostgres } from './run-in-postgres.ts';

const AT_ONCE = 20_000;

/** Restores a backup in one transaction. Nobody else may have the store open meanwhile (`StoreInUse`). */
export const restoreIntoPostgres = async (file: string, url: string, replace: boolean): Promise<Restored> => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-restore-'));
  const pool = new pg.Pool({ connectionString: url, max: 2, options: '-c synchronous_commit=on' });
  bearLosses(pool);
  const client = await pool.connect();
  try {
    const copy = join(folder, 'copy.db');
    copyFileSync(file, copy);
    const backup = new DatabaseSync(copy);
    migrate(backup);
    await migratePostgres(pool);
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [IN_USE_LOCK]);
    if (rows[0]?.free !== true)
      throw new StoreInUse('The program is running on this database. Stop it first, everywhere, then restore.');
    await client.query('BEGIN');
    const restored = await replaceAll(client, backup, replace);
    await client.query('COMMIT');
    backup.close();
    return restored;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release(true);
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  }
};

const replaceAll = async (client: pg.PoolClient, backup: DatabaseSync, replace: boolean): Promise<Restored> => {
  const before = await client.query<{ circles: number }>('SELECT count(*)::integer AS circles FROM circle');
  const there = before.rows[0]?.circles ?? 0;
  if (there > 0 && !replace) {
    throw new RestoreFault(
      `There ${there === 1 ? 'is 1 circle' : `are ${there} circles`} in the database already. To put the backup in their place, say --replace.`,
    );
  }
  const withdrawals = (await client.query<Withdrawal>('SELECT circle_id, kind, id FROM withdrawal')).rows;
  const versions = (await client.query<{ circle_id: string; version: number }>('SELECT circle_id, version FROM change'))
    .rows;
  await client.query(`TRUNCATE ${TABLES.map(({ name }) => name).join(', ')}`);
  for (const table of TABLES) await copyTable(client, backup, table);
  // a version never goes back, so that processes that come back later notice the change
  for (const { circle_id, version } of versions) {
    await client.query(
      'INSERT INTO change (circle_id, version) VALUES ($1, $2) ON CONFLICT (circle_id) DO UPDATE SET version = greatest(change.version, excluded.version) + 1',
      [circle_id, version + 1],
    );
  }
  let withdrawn = 0;
  for (const { circle_id, kind, id } of withdrawals) {
    const gone = await runInPostgres(client, WITHDRAW_AGAIN, [circle_id, kind, id], new Map());
    if (gone === true) withdrawn += 1;
  }
  await fillTable(
    client,
    WITHDRAWAL,
    withdrawals.map(({ circle_id, kind, id }) => [circle_id, kind, id]),
  );
  const passenger = passengerOf(backup);
  if (passenger?.kind === 'schema') await writeAuthSchema(client, passenger.body);
  const after = await client.query<{ circles: number }>('SELECT count(*)::integer AS circles FROM circle');
  return {
    circles: after.rows[0]?.circles ?? 0,
    withdrawn,
    accounts: passenger?.kind === 'schema',
  };
};

const copyTable = async (client: pg.PoolClient, backup: DatabaseSync, table: Table): Promise<void> => {
  let part: Values[] = [];
  for (const row of backup.prepare(`SELECT ${columnsOf(table)} FROM ${table.name}`).iterate() as Iterable<Row>) {
    part.push(table.columns.map(([name]) => row[name] ?? null));
    if (part.length < AT_ONCE) continue;
    await fillTable(client, table, part);
    part = [];
  }
  await fillTable(client, table, part);
};
