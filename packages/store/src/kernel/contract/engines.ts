import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type StoreConfig } from '../open-store.ts';
import type { Store } from '../port.ts';

export type EngineName = Store['engine'];
export const ENGINES: readonly EngineName[] = ['sqlite', 'postgres'];

/** A place of its own for the data of one test. `open` may be called more than once; `done` takes everything away. */
export type Place = {
  readonly config: StoreConfig;
  readonly open: () => Promise<Store>;
  readonly done: () => Promise<void>;
};

export const makePlace = async (engine: EngineName): Promise<Place> => {
  const opened: Store[] = [];
  const made = engine === 'sqlite' ? await makeFolder() : await makeDatabase();
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

const makeDatabase = async (): Promise<Made> => {
  const cluster = clusterUrl();
  const name = `throughline_${randomBytes(6).toString('hex')}`;
  await onCluster(cluster, `CREATE DATABASE ${name}`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return {
    config: { databaseUrl: url.href },
    remove: () => onCluster(cluster, `DROP DATABASE ${name} WITH (FORCE)`),
  };
};

/** Fails, and says what is missing: the suite proves nothing of PostgreSQL without one. */
const clusterUrl = (): string => {
  const url = process.env.THROUGHLINE_TEST_POSTGRES;
  if (url !== undefined && url !== '') return url;
  throw new Error(
    'These tests need PostgreSQL 15 or newer. Install it (Debian: apt-get install postgresql); “npm test” then starts one of its own for them.',
  );
};

const onCluster = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
