import type { ClientBase } from 'pg';

/**
 * The sign-in library's tables, which have a schema of their own: the statements that make them, and their rows as
 * JSON.
 */
type AuthSchema = {
  readonly make: readonly string[];
  readonly rows: readonly { readonly table: string; readonly body: string }[];
};

const SCHEMA = 'auth';

/** Reads the whole schema; null when there is none. The caller's transaction makes the reading consistent. */
export const readAuthSchema = async (client: ClientBase): Promise<string | null> => {
  const tables = await client.query<{ name: string; id: number }>(
    `SELECT c.relname AS name, c.oid::integer AS id FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relkind = 'r' ORDER BY c.relname`,
    [SCHEMA],
  );
  if (tables.rows.length === 0) return null;
  const make: string[] = [];
  const later: string[] = [];
  const rows: { table: string; body: string }[] = [];
  for (const { name, id } of tables.rows) {
    const columns = await client.query<{ line: string }>(
      `SELECT quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
        || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') AS line
        FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
      [id],
    );
    const table = `${SCHEMA}.${quoted(name)}`;
    make.push(`CREATE TABLE ${table} (${columns.rows.map(({ line }) => line).join(', ')})`);
    const constraints = await client.query<{ name: string; kind: string; line: string }>(
      'SELECT conname AS name, contype AS kind, pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE conrelid = $1 ORDER BY contype DESC, conname',
      [id],
    );
    // foreign keys come last, when every table is there and filled
    for (const one of constraints.rows)
      (one.kind === 'f' ? later : make).push(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(one.name)} ${one.line}`);
    const indexes = await client.query<{ line: string }>(
      `SELECT pg_get_indexdef(i.indexrelid) AS line FROM pg_index i
        WHERE i.indrelid = $1 AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
      [id],
    );
    later.push(...indexes.rows.map(({ line }) => line));
    const found = await client.query<{ body: string }>(`SELECT to_json(t)::text AS body FROM ${table} t`);
    rows.push(...found.rows.map(({ body }) => ({ table: name, body })));
  }
  return JSON.stringify({ make: [...make, FILL, ...later], rows });
};

/** Replaces the schema, inside the caller's transaction. */
export const writeAuthSchema = async (client: ClientBase, body: string): Promise<void> => {
  const { make, rows } = JSON.parse(body) as AuthSchema;
  await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  await client.query(`CREATE SCHEMA ${SCHEMA}`);
  // every definition names its schema in full, so the search path of whoever restores it does not matter
  for (const statement of make) {
    if (statement !== FILL) await client.query(statement);
    else
      for (const row of rows) {
        const table = `${SCHEMA}.${quoted(row.table)}`;
        await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_record(NULL::${table}, $1::json)`, [
          row.body,
        ]);
      }
  }
};

/** Stands among the statements at the point where the rows are inserted. */
const FILL = '-- rows';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
