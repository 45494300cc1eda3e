import { startCluster } from './postgres-cluster.ts';

/** Vitest's global set-up: one PostgreSQL for the whole run, removed afterwards. */
export default async (): Promise<() => Promise<void>> => {
  const cluster = await startCluster();
  process.env.THROUGHLINE_TEST_POSTGRES = cluster.url;
  return cluster.stop;
};
