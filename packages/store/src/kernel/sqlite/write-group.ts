import type { DatabaseSync } from 'node:sqlite';
import type { Change } from '../change.ts';
import type { Done, Job, Result } from './messages.ts';
import { runInSqlite } from './run-in-sqlite.ts';

/**
 * Runs a group of writes in one transaction with one sync of the disk. Each command has a savepoint, so that one that
 * fails undoes no other. When the commit itself fails nothing of the group is written, and every caller gets the error.
 */
export const writeGroups = (database: DatabaseSync): ((jobs: readonly Job[]) => Done) => {
  const runner = runInSqlite(database);
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const savepoint = database.prepare('SAVEPOINT command');
  const release = database.prepare('RELEASE command');
  const back = database.prepare('ROLLBACK TO command');
  const bump = database.prepare(
    'INSERT INTO change (circle_id, version) VALUES (?, ?) ON CONFLICT (circle_id) DO UPDATE SET version = change.version + excluded.version RETURNING version',
  );

  const runOne = ([id, name, values]: Job, touched: Map<string, number>): Result => {
    savepoint.run();
    const own = new Map<string, number>();
    try {
      const value = runner.run(name, values, own, touched);
      release.run();
      for (const [circle, times] of own) touched.set(circle, (touched.get(circle) ?? 0) + times);
      return [id, null, value];
    } catch (error) {
      back.run();
      release.run();
      return [id, wordsOf(error), null];
    }
  };

  return (jobs) => {
    try {
      begin.run();
      const touched = new Map<string, number>();
      const results = jobs.map((job) => runOne(job, touched));
      const changes: Change[] = [];
      for (const [circle, times] of touched) {
        const row = bump.get(circle, times);
        changes.push({ circle, version: row?.version as number });
      }
      commit.run();
      return { results, changes };
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      return { results: jobs.map(([id]) => [id, wordsOf(error), null]), changes: [] };
    }
  };
};

/** The message of an error, since threads pass only text. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
