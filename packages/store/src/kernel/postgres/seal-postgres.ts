import type { Pool } from 'pg';
import { columnsOf } from '../table.ts';
import { DETACHED } from '../tables.ts';

/**
 * Rewrites the detached tables in the order of their keys, in one transaction, so that neither the place of a row
 * (`ctid`) nor the transaction that wrote it (`xmin`) gives away an order. `CLUSTER` and `VACUUM FULL` would leave
 * `xmin` as it was. Writers wait meanwhile.
 */
export const sealPostgres = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // every command that changes a circle locks a row of `change` first, so with this lock no command can be half way
    // through the detached tables
    await client.query('LOCK TABLE change IN EXCLUSIVE MODE');
    await client.query(`LOCK TABLE ${DETACHED.map(({ name }) => name).join(', ')} IN ACCESS EXCLUSIVE MODE`);
    for (const table of DETACHED) {
      const { name, key } = table;
      const columns = columnsOf(table);
      await client.query(`CREATE TEMPORARY TABLE unsealed AS SELECT ${columns} FROM ${name}`);
      await client.query(`TRUNCATE ${name}`);
      await client.query(`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM unsealed ORDER BY ${key.join(', ')}`);
      await client.query('DROP TABLE unsealed');
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
