import pg, { type Pool } from 'pg';
import { StoreInUse } from '../faults.ts';
import type { Change, ChangeListener } from '../change.ts';
import { CHANNEL, IN_USE_LOCK } from './locks.ts';

/** Keeps this process and the others told of changes. */
export type Follower = {
  /** Takes note of what this process has committed, and wakes the others. */
  readonly committed: (changes: readonly Change[]) => void;
  readonly listen: (hear: ChangeListener) => () => void;
  readonly close: () => Promise<void>;
};

const LOOK_EVERY = 1_000;
const WAKE_EVERY = 25;

/**
 * Tells of changes by any process. What counts is the table `change`, one row a circle with its version: it is looked at
 * every second, and at once when another process wakes us. A wake-up that is lost costs a second and nothing else.
 * The connection it keeps also holds the lock that tells a restore that somebody is here. Throws `StoreInUse` while one runs.
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
    // a look that fails is made up for by the next one
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
