import pg from 'pg';
import { commandOf, nameOf } from '../all-commands.ts';
import { EVERY_ROOM } from '../every-room.ts';
import { StoreFault } from '../faults.ts';
import type { Store } from '../port.ts';
import { portOfRooms } from '../port-of-rooms.ts';
import type { LongRead, Room } from '../room.ts';
import { bearLosses } from './bear-losses.ts';
import { againAfter } from './faults-of-postgres.ts';
import { followChanges } from './follow-changes.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { runInPostgres } from './run-in-postgres.ts';
import { sealPostgres } from './seal-postgres.ts';
import { type Job, runGroup } from './write-groups.ts';

const LANES = 4;
const MOST_IN_A_GROUP = 500;

/**
 * Opens PostgreSQL, version 15 or newer, at a connection URL. Any number of processes may use one database. Throws
 * `StoreFault` when the server or the schema does not fit, and `StoreInUse` while a backup is being restored.
 */
export const openPostgresStore = async (url: string): Promise<Store> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: LANES + 4,
    options: '-c synchronous_commit=on',
  });
  bearLosses(pool);
  const follower = await prepare(pool, url).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });

  /**
   * Queues of writes. All writes to a circle go through one lane, so that groups of this process never wait for each
   * other's locks. The last lane is for commands that must have a transaction of their own.
   */
  const lanes = Array.from({ length: LANES + 1 }, () => ({
    waiting: [] as Job[],
    running: Promise.resolve(),
    busy: false,
  }));
  const drain = async (lane: (typeof lanes)[number], atOnce: number): Promise<void> => {
    // writes that arrive while one group commits make up the next group
    while (lane.waiting.length > 0) await runGroup(pool, lane.waiting.splice(0, atOnce), follower.committed);
    lane.busy = false;
  };
  const write = (name: string, values: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const { alone, circleOf } = commandOf(name);
      const circle = circleOf(values);
      const lane = lanes[alone ? LANES : laneOf(circle)] as (typeof lanes)[number];
      lane.waiting.push({ name, values, circle, resolve, reject });
      if (lane.busy) return;
      lane.busy = true;
      lane.running = new Promise((go) => setImmediate(go)).then(() => drain(lane, alone ? 1 : MOST_IN_A_GROUP));
    });
  const again = async <T>(read: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await read();
      } catch (error) {
        const wait = againAfter(error, attempt);
        if (wait === null) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  };

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await Promise.all(lanes.map(({ running }) => running));
    await follower.close();
    await pool.end();
  };
  return portOfRooms({
    engine: 'postgres',
    read: (name, values) => again(() => runInPostgres(pool as unknown as pg.ClientBase, name, values, new Map())),
    write,
    readLong: (name, circle) => again(async () => LONG_READS.get(name)?.inPostgres(pool, circle)),
    listen: follower.listen,
    whole: {
      seal: () => again(() => sealPostgres(pool)),
      backup: async (path) => {
        const { dumpPostgres } = await import('./dump-postgres.ts');
        await again(() => dumpPostgres(pool, path));
      },
      checkDurable: () => checkSettings(pool),
      schemaVersion: async () =>
        (await pool.query<{ version: number }>('SELECT version FROM throughline_schema')).rows[0]?.version ?? 0,
      close: () => {
        closing ??= close();
        return closing;
      },
    },
  });
};

const prepare = async (pool: pg.Pool, url: string): ReturnType<typeof followChanges> => {
  const { rows } = await pool.query<{ server_version_num: string }>('SHOW server_version_num');
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (version < 15) throw new StoreFault(`This is PostgreSQL ${version}. The program needs 15 or newer.`);
  await migratePostgres(pool);
  return followChanges(url, pool);
};

const LONG_READS: ReadonlyMap<string, LongRead<unknown>> = new Map(
  (EVERY_ROOM as readonly Room[]).flatMap((room) =>
    Object.entries(room.longReads ?? {}).map(([method, read]) => [nameOf(room, method), read] as const),
  ),
);

const laneOf = (circle: string | null): number => {
  let sum = 0;
  for (const character of circle ?? '') sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % LANES;
};

/**
 * Checks PostgreSQL's settings for durable commits. Throws `StoreFault` when one is off; returns what remains in doubt.
 */
const checkSettings = async (pool: pg.Pool): Promise<readonly string[]> => {
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await pool.query<Record<string, string>>(`SHOW ${name}`);
    if (rows[0]?.[name] === 'off') {
      throw new StoreFault(
        `PostgreSQL has ${name} switched off, so answers could be lost when the power goes. Switch it on, then start again.`,
      );
    }
  }
  return [
    'PostgreSQL says that it keeps every commit. Whether its disk keeps its word when the power goes cannot be seen from here.',
  ];
};
