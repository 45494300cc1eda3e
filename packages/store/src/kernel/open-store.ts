import type { Store } from './port.ts';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';

export type StoreConfig =
  | { readonly dataFolder: string; readonly readOnly?: boolean }
  | { readonly databaseUrl: string };

/**
 * Opens the store: the embedded engine in a data folder (made when it is not there), or PostgreSQL. Brings the tables
 * up to this program. Throws `StoreInUse` when another process holds the folder and `StoreFault` when the data cannot
 * be used; both say why in words for people.
 */
export const openStore = async (config: StoreConfig): Promise<Store> => {
  if ('dataFolder' in config) return openSqliteStore(config.dataFolder, config.readOnly === true);
  const { openPostgresStore } = await import('./postgres/open-postgres-store.ts');
  return openPostgresStore(config.databaseUrl);
};
