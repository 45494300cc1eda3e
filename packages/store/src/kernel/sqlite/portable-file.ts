import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Row, Value } from '../command.ts';
import { columnsOf, type Table } from '../table.ts';
import { migrate } from './open-database.ts';

/**
 * A backup is one SQLite file whichever engine it comes from: the store's tables, and one table more that holds the
 * sign-in's own data: `auth.db` as it is (`file`), or the tables of PostgreSQL's schema `auth` (`schema`, as JSON).
 */
export const PASSENGERS = 'backup_passenger';
export type Passenger =
  | { readonly kind: 'file'; readonly body: Uint8Array }
  | { readonly kind: 'schema'; readonly body: string };

/** Makes an empty portable file to be filled; it is synced once, when it is closed. */
export const makePortable = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
  migrate(database);
  return database;
};

export const fillPortable = (database: DatabaseSync, table: Table, rows: readonly Row[]): void => {
  const insert = database.prepare(
    `INSERT INTO ${table.name} (${columnsOf(table)}) VALUES (${table.columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(...table.columns.map(([name]) => row[name] as Value));
};

export const addPassenger = (database: DatabaseSync, { kind, body }: Passenger): void => {
  database.exec(`CREATE TABLE ${PASSENGERS} (kind TEXT NOT NULL, body ANY NOT NULL) STRICT`);
  database.prepare(`INSERT INTO ${PASSENGERS} (kind, body) VALUES (?, ?)`).run(kind, body);
};

export const passengerOf = (database: DatabaseSync): Passenger | null => {
  const there = database
    .prepare("SELECT 1 AS one FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(PASSENGERS);
  if (there === undefined) return null;
  return (database.prepare(`SELECT kind, body FROM ${PASSENGERS}`).get() as Passenger | undefined) ?? null;
};

/** A consistent copy of the sign-in's file, taken while it is in use; null when there is none. */
export const copyOfAuth = (file: string, beside: string): Passenger | null => {
  if (!existsSync(file)) return null;
  const copy = `${beside}.auth`;
  rmSync(copy, { force: true });
  const auth = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    auth.prepare('VACUUM INTO ?').run(copy);
    return { kind: 'file', body: readFileSync(copy) };
  } finally {
    auth.close();
    rmSync(copy, { force: true });
  }
};

export const writeAuth = (body: Uint8Array, file: string): void =>
  writeFileSync(file, body, { mode: 0o600, flush: true });
