import pg from 'pg';
import { startCluster } from '../../scripts/postgres-cluster.ts';
import { type Engine, unpackFixture } from './fixture.ts';
import type { Place } from './start-recorded-server.ts';
import type { Recording } from './recording.ts';

export type OpenedPlace = {
  readonly place: Place;
  readonly recording: Recording;
  readonly remove: () => Promise<void>;
};

/** Puts the recorded data where a program can be started on it: a temporary folder, and a separate PostgreSQL. */
export const openPlace = async (engine: Engine): Promise<OpenedPlace> => {
  const { recording, folder, dump, remove } = await unpackFixture(engine);
  if (dump === null) return { place: { folder, databaseUrl: null }, recording, remove };
  // with fsync: the program refuses a PostgreSQL that could lose acknowledged writes
  const cluster = await startCluster({ durable: true });
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(dump);
  await client.end();
  return {
    place: { folder, databaseUrl: cluster.url },
    recording,
    remove: async () => {
      await cluster.stop();
      await remove();
    },
  };
};
