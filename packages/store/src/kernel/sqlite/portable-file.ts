import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Row, Value } from '../command.ts';
import { columnsOf, type Table } from '../table.ts';
import { migrate } from './open-database.ts';

/**
 * The extra table of a backup. A backup is one SQLite file with either engine: the store's tables, and this table with
 * the sign-in's data, which is `auth.db` as it is (`file`) or the tables of PostgreSQL's schema `auth` as JSON
 * (`schema`).
 */
export const PASSENGERS = 'backup_passenger';
export type Passenger =
  | { readonly kind: 'file'; readonly body: Uint8Array }
  | { readonly kind: 'schema'; readonly body: string };

/** Makes an empty portable file to be filled. It is synced to disk only once, when it is closed. */
export const makePortable = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
  migrate(database);
  return database;
};

/** Inserts rows into a portable file. Throws when a key exists already. */
export const fillPortable = (database: DatabaseSync, table: Table, rows: readonly Row[]): void => {
  const insert = database.prepare(
    `INSERT INTO ${table.name} (${columnsOf(table)}) VALUES (${table.columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(...table.columns.map(([name]) => row[name] as Value));
};

/** Puts the sign-in's data into a portable file. */
export const addPassenger = (database: DatabaseSync, { kind, body }: Passenger): void => {
  database.exec(`CREATE TABLE ${PASSENGERS} (kind TEXT NOT NULL, body ANY NOT NULL) STRICT`);
  database.prepare(`INSERT INTO ${PASSENGERS} (kind, body) VALUES (?, ?)`).run(kind, body);
};

/** The sign-in's data in a portable file, or null. */
export const passengerOf = (database: DatabaseSync): Passenger | null => {
  const there = database
    .prepare("SELECT 1 AS one FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(PASSENGERS);
  if (there === undefined) return null;
  return (database.prepare(`SELECT kind, body FROM ${PASSENGERS}`).get() as Passenger | undefined) ?? null;
};

/** A consistent copy of the sign-in's file, taken while it is in use; null when there is no such file. */
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

/** Writes the sign-in's file, readable by its owner only, and waits until it is on the disk. */
export const writeAuth = (body: Uint8Array, file: string): void =>
  writeFileSync(file, body, { mode: 0o600, flush: true });
