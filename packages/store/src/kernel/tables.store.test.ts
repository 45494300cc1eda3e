import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { expect, test } from 'vitest';
import { makePlace } from './contract/engines.ts';
import { EVERY_ROOM } from './every-room.ts';
import { ROOMS } from '../rooms/all.ts';
import { TABLES } from './tables.ts';

type Found = readonly { readonly name: string; readonly type: string; readonly key: number }[];
/** A table as a database has it, in the words of ours. */
const asOurs = (columns: Found) => ({
  columns: columns.map(({ name, type }) => [name, type]),
  key: columns
    .filter(({ key }) => key > 0)
    .sort((one, other) => one.key - other.key)
    .map(({ name }) => name),
});
const wanted = Object.fromEntries(TABLES.map(({ name, columns, key }) => [name, { columns, key }]));

test('a room has a folder of its name, and a name and a port of its own', () => {
  const names = EVERY_ROOM.map(({ name }) => name);
  const ports = EVERY_ROOM.map(({ port }) => port);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(ports).size).toBe(ports.length);
  for (const { name } of ROOMS)
    expect(existsSync(join(import.meta.dirname, '../rooms', name, 'room.ts')), name).toBe(true);
});

test('in SQLite there is every table that a room names, with its columns and key, and no other', async () => {
  const place = await makePlace('sqlite');
  await place.open();
  const file = join((place.config as { dataFolder: string }).dataFolder, 'throughline.db');
  const database = new DatabaseSync(file, { readOnly: true });
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const found = names.map(({ name }) => [
    name,
    asOurs(
      database
        .prepare('SELECT name, lower(type) AS type, pk AS key FROM pragma_table_info(?)')
        .all(name ?? '') as unknown as Found,
    ),
  ]);
  database.close();
  await place.done();
  expect(Object.fromEntries(found)).toEqual(wanted);
});

test('in PostgreSQL there is every table that a room names, with its columns and key, and no other', async () => {
  const place = await makePlace('postgres');
  await place.open();
  const client = new pg.Client({ connectionString: (place.config as { databaseUrl: string }).databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ table: string; name: string; type: string; key: number }>(
    `SELECT c.table_name AS table, c.column_name AS name, c.data_type AS type, coalesce(k.ordinal_position, 0)::integer AS key
      FROM information_schema.columns c LEFT JOIN information_schema.key_column_usage k ON k.table_name = c.table_name
        AND k.column_name = c.column_name AND k.constraint_name = c.table_name || '_pkey'
      WHERE c.table_schema = 'public' ORDER BY c.table_name, c.ordinal_position`,
  );
  await client.end();
  await place.done();
  const found = Map.groupBy(rows, ({ table }) => table);
  found.delete('throughline_schema');
  expect(Object.fromEntries([...found].map(([name, columns]) => [name, asOurs(columns)]))).toEqual(wanted);
});
