import pg from 'pg';
import { type CommandName, isRead } from '../all-commands.ts';
import { StoreFault } from '../faults.ts';
import type { Store } from '../port.ts';
import { type Call, portFromCommands } from '../port-from-commands.ts';
import { bearLosses } from './bear-losses.ts';
import { againAfter } from './faults-of-postgres.ts';
import { followChanges } from './follow-changes.ts';
import { loadFromPostgres } from '../../rooms/ballot/load-from-postgres.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { runInPostgres } from './run-in-postgres.ts';
import { sealPostgres } from './seal-postgres.ts';
import { type Job, runGroup } from './write-groups.ts';

const LANES = 4;
const MOST_IN_A_GROUP = 500;

/** Opens PostgreSQL (15 or newer). Any number of processes may be open on one database at once. */
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

  /** A circle keeps to one lane, so that groups of this process never wait for each other's locks. The roll has its own. */
  const lanes = Array.from({ length: LANES + 1 }, () => ({
    waiting: [] as Job[],
    running: Promise.resolve(),
    busy: false,
  }));
  const drain = async (lane: (typeof lanes)[number], atOnce: number): Promise<void> => {
    // what arrives while one group commits makes up the next
    while (lane.waiting.length > 0) await runGroup(pool, lane.waiting.splice(0, atOnce), follower.committed);
    lane.busy = false;
  };
  const write = (name: CommandName, values: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const circle = circleOf(name, values);
      const roll = name === 'addToRoll';
      const lane = lanes[roll ? LANES : laneOf(circle)] as (typeof lanes)[number];
      lane.waiting.push({ name, values, circle, resolve, reject });
      if (lane.busy) return;
      lane.busy = true;
      lane.running = new Promise((go) => setImmediate(go)).then(() => drain(lane, roll ? 1 : MOST_IN_A_GROUP));
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
  return portFromCommands({
    engine: 'postgres',
    call: ((name, ...values) =>
      isRead(name)
        ? again(() => runInPostgres(pool as unknown as pg.ClientBase, name, values, new Map()))
        : write(name, values)) as Call,
    load: (circle) => again(() => loadFromPostgres(pool, circle)),
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

const circleOf = (name: CommandName, values: readonly unknown[]): string | null => {
  const [first] = values as [string & { readonly id: string; readonly circle: string & { readonly id: string } }];
  if (name === 'addToRoll' || name === 'acceptInvitation') return null;
  if (name === 'createCircle' || name === 'changeCircle') return first.id;
  if (name === 'createWhole') return first.circle.id;
  return name === 'invite' ? first.circle : first;
};

const laneOf = (circle: string | null): number => {
  let sum = 0;
  for (const character of circle ?? '') sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % LANES;
};

/** What PostgreSQL says of itself. */
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
