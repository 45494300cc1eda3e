import type { DatabaseSync } from 'node:sqlite';
import { DETACHED } from '../tables.ts';

/**
 * Rewrites the detached tables in the order of their keys and empties the log, so that no page of the file gives away
 * which row came first. Small files are rewritten whole (`VACUUM`). Large ones are rewritten table by table, which
 * needs less free disk space at a time.
 */
export const seal = (database: DatabaseSync, wholeUpTo: number = WHOLE_UP_TO): void => {
  const pages = database.prepare('PRAGMA page_count').get()?.page_count as number;
  const size = database.prepare('PRAGMA page_size').get()?.page_size as number;
  if (pages * size <= wholeUpTo) database.exec('VACUUM');
  else rewriteTables(database);
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
};

const WHOLE_UP_TO = 1_000_000_000;

const rewriteTables = (database: DatabaseSync): void => {
  for (const { name: table } of DETACHED) {
    const made = database.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table)
      ?.sql as string;
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(`ALTER TABLE ${table} RENAME TO unsealed; ${made};
        INSERT INTO ${table} SELECT * FROM unsealed ORDER BY circle_id; DROP TABLE unsealed`);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  }
};
