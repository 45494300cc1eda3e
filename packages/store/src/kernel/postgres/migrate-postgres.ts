import type { Pool } from 'pg';
import { StoreFault } from '../faults.ts';
import { MIGRATIONS, SCHEMA_VERSION, tooNew } from '../migrations/all-migrations.ts';
import { type Migration, POSTGRES } from '../migrations/migration.ts';
import { MIGRATION_LOCK } from './locks.ts';

/** Brings the tables up to this program's schema, whole or not at all. Two programs that start at once take turns. */
export const migratePostgres = async (pool: Pool, migrations: readonly Migration[] = MIGRATIONS): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query('CREATE TABLE IF NOT EXISTS throughline_schema (version INTEGER NOT NULL)');
    const { rows } = await client.query<{ version: number }>('SELECT version FROM throughline_schema');
    const from = rows[0]?.version ?? 0;
    if (from > SCHEMA_VERSION) throw new StoreFault(tooNew(from));
    for (const { number, statements } of migrations.filter((one) => one.number > from)) {
      for (const statement of statements(POSTGRES)) await client.query(statement);
      await client.query('DELETE FROM throughline_schema');
      await client.query('INSERT INTO throughline_schema (version) VALUES ($1)', [number]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
