import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type StoreConfig } from '../open-store.ts';
import type { Store } from '../port.ts';
import { migratePostgres } from '../postgres/migrate-postgres.ts';

export type EngineName = Store['engine'];
export const ENGINES: readonly EngineName[] = ['sqlite', 'postgres'];

/** Somewhere of its own for the data of one test. `open` may be called more than once; `done` removes everything. */
export type Place = {
  readonly config: StoreConfig;
  readonly open: () => Promise<Store>;
  readonly done: () => Promise<void>;
};

/**
 * Makes a place for one test. With `empty` its database has no tables, for tests of what makes them. Otherwise a
 * PostgreSQL database is copied from a template that has them.
 */
export const makePlace = async (engine: EngineName, { empty = false } = {}): Promise<Place> => {
  const opened: Store[] = [];
  const made = engine === 'sqlite' ? await makeFolder() : await makeDatabase(empty);
  return {
    config: made.config,
    open: async () => {
      const store = await openStore(made.config);
      opened.push(store);
      return store;
    },
    done: async () => {
      for (const store of opened) await store.whole.close();
      await made.remove();
    },
  };
};

type Made = { readonly config: StoreConfig; readonly remove: () => Promise<void> };

const makeFolder = async (): Promise<Made> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-contract-'));
  return {
    config: { dataFolder: folder },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

const makeDatabase = async (empty: boolean): Promise<Made> => {
  const cluster = clusterUrl();
  const name = `throughline_${randomBytes(6).toString('hex')}`;
  if (!empty) await onCluster(cluster, makeTemplate);
  await onCluster(cluster, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${empty ? 'template1' : TEMPLATE}`),
  );
  return {
    config: { databaseUrl: urlOf(cluster, name) },
    remove: () => onCluster(cluster, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)),
  };
};

/** A database with our tables and no rows. It lives as long as the cluster, which serves one run of the tests. */
const TEMPLATE = 'throughline_template';
const TEMPLATE_LOCK = 8_437_299;

/** Makes the template if it does not exist. A lock makes test files that need it at the same time take turns. */
const makeTemplate = async (client: pg.Client): Promise<void> => {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const there = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (there.rows.length > 0) return;
  await client.query(`CREATE DATABASE ${UNFINISHED}`);
  const pool = new pg.Pool({ connectionString: urlOf(clusterUrl(), UNFINISHED) });
  await migratePostgres(pool);
  await pool.end();
  await client.query(`ALTER DATABASE ${UNFINISHED} RENAME TO ${TEMPLATE}`);
};
const UNFINISHED = 'throughline_unfinished_template';

const urlOf = (cluster: string, database: string): string => {
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.href;
};

/**
 * The address of the cluster for tests. Throws when none is set, because a suite that skipped PostgreSQL would prove
 * nothing about it.
 */
const clusterUrl = (): string => {
  const url = process.env.THROUGHLINE_TEST_POSTGRES;
  if (url !== undefined && url !== '') return url;
  throw new Error(
    'These tests need PostgreSQL 15 or newer. Install it (Debian: apt-get install postgresql); “npm test” then starts one of its own for them.',
  );
};

const onCluster = async (url: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
};
