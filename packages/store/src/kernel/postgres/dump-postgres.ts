import type { Pool } from 'pg';
import type { Row } from '../command.ts';
import { columnsOf } from '../table.ts';
import { TABLES } from '../tables.ts';
import { addPassenger, fillPortable, makePortable } from '../sqlite/portable-file.ts';
import { readAuthSchema } from './auth-schema.ts';

const AT_ONCE = 20_000;

/** Writes everything into a new portable file, from one snapshot of the database, while others write. */
export const dumpPostgres = async (pool: Pool, path: string): Promise<void> => {
  const client = await pool.connect();
  const file = makePortable(path);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // locked before the snapshot is taken: a table that `seal` rewrites after it would seem empty
    await client.query(`LOCK TABLE ${TABLES.map(({ name }) => name).join(', ')} IN ACCESS SHARE MODE`);
    for (const table of TABLES) {
      await client.query(
        `DECLARE rows NO SCROLL CURSOR FOR SELECT ${columnsOf(table)} FROM ${table.name} ORDER BY ${table.key.join(', ')}`,
      );
      for (;;) {
        const { rows } = await client.query<Row>(`FETCH ${AT_ONCE} FROM rows`);
        if (rows.length === 0) break;
        file.exec('BEGIN');
        fillPortable(file, table, rows);
        file.exec('COMMIT');
      }
      await client.query('CLOSE rows');
    }
    const auth = await readAuthSchema(client);
    if (auth !== null) addPassenger(file, { kind: 'schema', body: auth });
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    file.close();
    client.release();
  }
};
