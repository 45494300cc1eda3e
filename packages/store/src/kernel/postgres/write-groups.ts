import type { Pool, PoolClient } from 'pg';
import { commandOf } from '../all-commands.ts';
import type { Change, ChangeListener } from '../change.ts';
import { againAfter, isLost } from './faults-of-postgres.ts';
import { runInPostgres } from './run-in-postgres.ts';

/** One call of a writing command, with the functions that settle its caller's promise. */
export type Job = {
  readonly name: string;
  readonly values: readonly unknown[];
  /** The circle that the command locks; null when it locks none. */
  readonly circle: string | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};

type Outcome = { readonly results: readonly unknown[]; readonly changes: readonly Change[] };

/**
 * Runs a group of commands in one transaction. It first locks the rows of their circles in `change`, in the order of
 * their ids, so that commands on one circle run one after the other, in whichever process. When a command fails, the
 * transaction is rolled back and each command of the group runs again alone, so that one failure undoes no other write.
 */
export const runGroup = async (pool: Pool, jobs: readonly Job[], hear: ChangeListener): Promise<void> => {
  try {
    const { results, changes } = await commitSurely(pool, jobs);
    jobs.forEach(({ resolve }, index) => {
      resolve(results[index]);
    });
    if (changes.length > 0) hear(changes);
  } catch (error) {
    const [only, ...others] = jobs;
    if (only !== undefined && others.length === 0) only.reject(error);
    else for (const job of jobs) await runGroup(pool, [job], hear);
  }
};

/** Tries again after a conflict or a lost connection. A command whose commit may have succeeded is never run twice. */
const commitSurely = async (pool: Pool, jobs: readonly Job[]): Promise<Outcome> => {
  for (let attempt = 1; ; attempt += 1) {
    let committing: { readonly transaction: string; readonly outcome: Outcome } | null = null;
    let client: PoolClient | null = null;
    try {
      client = await pool.connect();
      await client.query('BEGIN');
      const transaction = await lockCircles(client, jobs);
      const outcome = await runAll(client, jobs);
      committing = { transaction, outcome };
      await client.query('COMMIT');
      client.release();
      return outcome;
    } catch (error) {
      // a connection whose rollback fails is destroyed rather than used again
      if (client !== null)
        await client.query('ROLLBACK').then(
          () => client?.release(),
          () => client?.release(true),
        );
      if (committing !== null && isLost(error)) {
        const reached = await wasCommitted(pool, committing.transaction);
        if (reached === true) return committing.outcome;
        if (reached === null) throw error;
      }
      const wait = againAfter(error, attempt);
      if (wait === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
};

const LOCK = `WITH locked AS (SELECT circle_id FROM change WHERE circle_id = ANY ($1::text[]) ORDER BY circle_id FOR UPDATE)
  SELECT pg_current_xact_id()::text AS transaction, (SELECT count(*) FROM locked) AS circles`;

const lockCircles = async (client: PoolClient, jobs: readonly Job[]): Promise<string> => {
  const circles = [...new Set(jobs.flatMap(({ circle }) => (circle === null ? [] : [circle])))].sort();
  const { rows } = await client.query<{ transaction: string }>({
    name: 'throughline_lock',
    text: LOCK,
    values: [circles],
  });
  return rows[0]?.transaction ?? '';
};

const runAll = async (client: PoolClient, jobs: readonly Job[]): Promise<Outcome> => {
  const touched = new Map<string, number>();
  const results: unknown[] = [];
  for (let at = 0; at < jobs.length; ) {
    const { name, values } = jobs[at] as Job;
    const { together } = commandOf(name);
    if (together !== null) {
      const calls = callsFrom(jobs, at, name);
      results.push(...(await together(client, calls, touched)));
      at += calls.length;
      continue;
    }
    results.push(await runInPostgres(client, name, values, touched));
    at += 1;
  }
  return { results, changes: await bump(client, touched) };
};

/** The arguments of the consecutive calls of this command, from index `from` on. */
const callsFrom = (jobs: readonly Job[], from: number, name: string): readonly (readonly unknown[])[] => {
  const calls: (readonly unknown[])[] = [];
  for (let at = from; jobs[at]?.name === name; at += 1) calls.push((jobs[at] as Job).values);
  return calls;
};

const BUMP = `INSERT INTO change (circle_id, version) SELECT * FROM unnest($1::text[], $2::integer[])
  ON CONFLICT (circle_id) DO UPDATE SET version = change.version + excluded.version RETURNING circle_id, version`;

const bump = async (client: PoolClient, touched: ReadonlyMap<string, number>): Promise<readonly Change[]> => {
  if (touched.size === 0) return [];
  const moved = [...touched].sort(([one], [other]) => (one < other ? -1 : 1));
  const { rows } = await client.query<{ circle_id: string; version: number }>({
    name: 'throughline_bump',
    text: BUMP,
    values: [moved.map(([circle]) => circle), moved.map(([, times]) => times)],
  });
  return rows.map((row) => ({ circle: row.circle_id, version: row.version }));
};

/**
 * Whether a transaction was committed, asked after the connection was lost during its commit. Null when PostgreSQL
 * cannot say.
 */
const wasCommitted = async (pool: Pool, transaction: string): Promise<boolean | null> => {
  for (let attempt = 1; attempt <= 40; attempt += 1) {
    const status = await pool
      .query<{ status: string | null }>('SELECT pg_xact_status($1::xid8) AS status', [transaction])
      .then(
        ({ rows }) => rows[0]?.status ?? 'unknown',
        () => 'in progress',
      );
    if (status === 'committed') return true;
    if (status === 'aborted') return false;
    if (status === 'unknown') return null;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return null;
};
