import pg, { type Pool } from 'pg';
import { StoreInUse } from '../faults.ts';
import type { Change, ChangeListener } from '../change.ts';
import { CHANNEL, IN_USE_LOCK } from './locks.ts';

/** Notifies this process and the others of changes. */
export type Follower = {
  /** Notifies the listeners here of what this process has committed, and wakes the other processes. */
  readonly committed: (changes: readonly Change[]) => void;
  readonly listen: (hear: ChangeListener) => () => void;
  readonly close: () => Promise<void>;
};

const LOOK_EVERY = 1_000;
const WAKE_EVERY = 25;

/**
 * Follows the changes of every process. The table `change` holds each circle's version; it is read every second, and at
 * once when another process wakes us. A lost wake-up therefore delays a change by a second at most. The same connection
 * holds a shared lock for as long as it lives, by which a restore sees that a program is running. Throws `StoreInUse`
 * while a restore runs.
 */
export const followChanges = async (url: string, pool: Pool): Promise<Follower> => {
  const known = new Map<string, number>();
  const listeners = new Set<ChangeListener>();
  let client: pg.Client | null = null;
  let closed = false;
  let looking = false;
  let lookAgain = false;
  let wake: NodeJS.Timeout | null = null;

  const notify = (changes: readonly Change[]): void => {
    const news = changes.filter(({ circle, version }) => version > (known.get(circle) ?? 0));
    for (const { circle, version } of news) known.set(circle, version);
    if (news.length > 0) for (const listener of listeners) listener(news);
  };
  const read = async (): Promise<readonly Change[]> => {
    const { rows } = await pool.query<{ circle_id: string; version: number }>('SELECT circle_id, version FROM change');
    return rows.map((row) => ({ circle: row.circle_id, version: row.version }));
  };
  const look = async (): Promise<void> => {
    lookAgain = looking;
    if (looking || closed) return;
    looking = true;
    // a reading that fails is made up for by the next one
    await read().then(notify, () => undefined);
    looking = false;
    if (lookAgain) await look();
  };
  const connect = async (): Promise<boolean> => {
    const fresh = new pg.Client({ connectionString: url });
    fresh.on('error', () => undefined);
    await fresh.connect();
    const { rows } = await fresh.query<{ free: boolean }>('SELECT pg_try_advisory_lock_shared($1) AS free', [
      IN_USE_LOCK,
    ]);
    if (rows[0]?.free !== true) {
      await fresh.end();
      return false;
    }
    await fresh.query(`LISTEN ${CHANNEL}`);
    fresh.on('notification', () => void look());
    fresh.on('end', () => {
      if (client === fresh) client = null;
    });
    client = fresh;
    return true;
  };

  if (!(await connect()))
    throw new StoreInUse('A backup is being put in place in this database. Wait until it is done, then start again.');
  for (const { circle, version } of await read()) known.set(circle, version);
  const timer = setInterval(() => {
    if (client === null) connect().catch(() => undefined);
    if (listeners.size > 0) void look();
  }, LOOK_EVERY);

  return {
    committed: (changes) => {
      notify(changes);
      wake ??= setTimeout(() => {
        wake = null;
        client?.query(`NOTIFY ${CHANNEL}`).catch(() => undefined);
      }, WAKE_EVERY);
    },
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      if (wake !== null) clearTimeout(wake);
      await client?.end();
    },
  };
};
