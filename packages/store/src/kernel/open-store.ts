import type { Store } from './port.ts';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';

/**
 * Where the data is: in a folder, or in PostgreSQL at its URL. `readOnly` opens a folder beside a running program,
 * without its lock.
 */
export type StoreConfig =
  | { readonly dataFolder: string; readonly readOnly?: boolean }
  | { readonly databaseUrl: string };

/**
 * Opens the store: SQLite in a data folder, which is made when it does not exist, or PostgreSQL. Brings the tables up
 * to this program's schema. Throws `StoreInUse` when another process holds the folder, and `StoreFault` when the data
 * cannot be used; both messages are for people.
 */
export const openStore = async (config: StoreConfig): Promise<Store> => {
  if ('dataFolder' in config) return openSqliteStore(config.dataFolder, config.readOnly === true);
  const { openPostgresStore } = await import('./postgres/open-postgres-store.ts');
  return openPostgresStore(config.databaseUrl);
};
