import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PostgresDialect } from 'kysely';
import type { Config } from '../config.ts';

/** better-auth's own tables, separate from the store: a file of their own, or a schema of their own. */
export type AuthDatabase = {
  readonly database:
    | DatabaseSync
    | { readonly dialect: PostgresDialect; readonly type: 'postgres'; readonly schemaName: string };
  readonly close: () => Promise<void>;
};

export const AUTH_FILE = 'auth.db';
const AUTH_SCHEMA = 'auth';

export const openAuthDatabase = async (config: Pick<Config, 'dataFolder' | 'databaseUrl'>): Promise<AuthDatabase> => {
  if (config.databaseUrl !== null) return openPostgres(config.databaseUrl);
  const file = join(config.dataFolder, AUTH_FILE);
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;',
  );
  if (existsSync(file)) chmodSync(file, 0o600);
  return { database, close: async () => database.close() };
};

const openPostgres = async (url: string): Promise<AuthDatabase> => {
  // not loaded where the data folder holds the accounts: the program starts sooner
  const [{ PostgresDialect }, { default: pg }] = await Promise.all([import('kysely'), import('pg')]);
  const pool = new pg.Pool({ connectionString: url, max: 5 });
  // a connection that is lost, idle or in use, is replaced at the next query
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ${AUTH_SCHEMA}`).catch((error: unknown) => {
    // two processes that start at once may both try to create it; the second gets this error
    if ((error as { code?: string }).code !== '23505') throw error;
  });
  return {
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: AUTH_SCHEMA },
    close: () => pool.end(),
  };
};
