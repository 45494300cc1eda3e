import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makePlace, type Place } from '../contract/engines.ts';
import { versionOf } from '../contract/purpose-samples.ts';
import { circleOf, draftOf, gatheringOf, idOf, seedCircle } from '../contract/samples.ts';
import { StoreFault } from '../faults.ts';
import { openStore } from '../open-store.ts';
import { bearLosses } from '../postgres/bear-losses.ts';
import { migratePostgres } from '../postgres/migrate-postgres.ts';
import { migrate, openToWrite, schemaVersionOf } from '../sqlite/open-database.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './all-migrations.ts';
import type { Migration } from './migration.ts';

const BROKEN: Migration = {
  number: SCHEMA_VERSION + 1,
  statements: ({ text }) => [`CREATE TABLE half_way (id ${text})`, 'CREATE TABLE half_way_and (this is no column list'],
};

test('migrations are numbered from one without a gap', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

describe('in a data folder', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-migrations-'));
    file = join(folder, 'throughline.db');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A data folder as the program of that schema left it, with a circle and a voice in it. */
  const leftBy = (schema: number): void => {
    const first = openToWrite(file);
    migrate(first, MIGRATIONS.slice(0, schema));
    first.prepare('INSERT INTO circle (circle_id, body) VALUES (?, ?)').run('c', JSON.stringify(circleOf('c')));
    first.prepare('INSERT INTO admission (circle_id, code, pass) VALUES (?, ?, ?)').run('c', 'a b c d', 'pass');
    first.prepare("INSERT INTO voice VALUES ('c', ?, 'Words', 'en', 'member', 'asked', NULL, '[]')").run(idOf('v'));
    first.close();
  };

  test.each(MIGRATIONS.map(({ number }) => number))(
    'data made by schema %d is carried forward whole, and opening it again changes nothing',
    async (schema) => {
      leftBy(schema);
      for (let time = 0; time < 2; time += 1) {
        const store = await openStore({ dataFolder: folder });
        expect(await store.whole.schemaVersion()).toBe(SCHEMA_VERSION);
        expect((await store.circles.find('c'))?.name).toBe(circleOf('c').name);
        expect(await store.voices.count('c')).toBe(1);
        if (time === 0) await store.purposes.put('c', versionOf(1));
        expect((await store.purposes.load('c')).versions).toEqual([versionOf(1)]);
        await store.whole.close();
      }
    },
  );

  test('from schema 1 to 2: what was there stays, and drafts can be kept beside it', async () => {
    const first = openToWrite(file);
    migrate(first, MIGRATIONS.slice(0, 1));
    first.exec(`INSERT INTO circle VALUES ('c', '${JSON.stringify(circleOf('c'))}');
      INSERT INTO voice VALUES ('c', '${idOf('v')}', 'Said before', 'en', 'member', 'asked', NULL, '[]')`);
    first.close();
    const store = await openStore({ dataFolder: folder });
    expect((await store.voices.list('c')).map(({ text }) => text)).toEqual(['Said before']);
    expect(await store.drafting.load('c')).toEqual({ drafting: null, drafts: [], pieces: [], suggestions: [] });
    expect(await store.drafting.add('c', draftOf('A'))).toBe(true);
    expect(await store.drafting.tie('c', 'A', { part: 'so-that', voice: idOf('v') })).toBe('tied');
    await store.whole.close();
  });

  test('from schema 3 to 4: a circle that was there takes gatherings and a roster', async () => {
    const first = openToWrite(file);
    migrate(first, MIGRATIONS.slice(0, 3));
    const body = JSON.stringify({ id: 'c', name: 'Old' });
    first.prepare('INSERT INTO circle (circle_id, body) VALUES (?, ?)').run('c', body);
    first.close();
    const store = await openStore({ dataFolder: folder });
    expect(await store.gatherings.add('c', gatheringOf('g'))).toBe(true);
    expect(await store.gatherings.list('c')).toEqual([gatheringOf('g')]);
    expect(await store.roster.list('c')).toEqual([]);
    await store.whole.close();
  });

  test('data of a newer program is refused in plain words, for writing and for reading', async () => {
    await (await openStore({ dataFolder: folder })).whole.close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    for (const readOnly of [false, true]) {
      const refusal = await openStore({ dataFolder: folder, readOnly }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(StoreFault);
      expect((refusal as Error).message).toContain('newer version of the program (schema 99');
    }
  });

  test('another program’s database is not touched', async () => {
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    await expect(openStore({ dataFolder: folder })).rejects.toThrow('not made by this program');
    const still = new DatabaseSync(file, { readOnly: true });
    expect(still.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipes' }]);
    still.close();
  });

  test('a migration that fails half way leaves the schema and the data as they were', async () => {
    const store = await openStore({ dataFolder: folder });
    await seedCircle(store, 'c', ['v']);
    await store.whole.close();
    const database = openToWrite(file);
    expect(() => migrate(database, [...MIGRATIONS, BROKEN])).toThrow();
    expect(schemaVersionOf(database)).toBe(SCHEMA_VERSION);
    expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name LIKE 'half%'").get()).toBeUndefined();
    database.close();
    const again = await openStore({ dataFolder: folder });
    expect(await again.voices.count('c')).toBe(1);
    await again.whole.close();
  });

  test('a program stopped in the middle of a migration finds the old schema when it starts again', async () => {
    await (await openStore({ dataFolder: folder })).whole.close();
    const database = openToWrite(file);
    database.exec('BEGIN IMMEDIATE; CREATE TABLE half_way (id TEXT)');
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    // as the disk is at this moment: what the process had not committed is not part of it
    const elsewhere = join(folder, 'elsewhere');
    await openStore({ dataFolder: elsewhere }).then((store) => store.whole.close());
    for (const rest of ['', '-wal']) await copyFile(file + rest, join(elsewhere, `throughline.db${rest}`));
    database.exec('ROLLBACK');
    database.close();
    const store = await openStore({ dataFolder: elsewhere });
    expect(await store.whole.schemaVersion()).toBe(SCHEMA_VERSION);
    await store.whole.close();
  });
});

describe('in PostgreSQL', () => {
  let place: Place;
  let pool: pg.Pool;
  beforeEach(async () => {
    place = await makePlace('postgres', { empty: true });
    pool = new pg.Pool({
      connectionString: (place.config as { databaseUrl: string }).databaseUrl,
      max: 6,
    });
    bearLosses(pool);
  });
  afterEach(async () => {
    await pool.end();
    await place.done();
  });

  test('six that start at once make the tables once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => migratePostgres(pool)));
    expect((await pool.query('SELECT version FROM throughline_schema')).rows).toEqual([{ version: SCHEMA_VERSION }]);
  });

  test('from schema 1 to 2: what was there stays, and drafts can be kept beside it', async () => {
    await migratePostgres(pool, MIGRATIONS.slice(0, 1));
    await pool.query("INSERT INTO circle VALUES ('c', $1)", [JSON.stringify(circleOf('c'))]);
    const store = await place.open();
    expect((await store.circles.find('c'))?.name).toBe('Circle c');
    expect(await store.drafting.add('c', draftOf('A'))).toBe(true);
    expect((await store.drafting.load('c')).drafts).toEqual([draftOf('A')]);
  });

  test('data of a newer program is refused in plain words', async () => {
    await migratePostgres(pool);
    await pool.query('UPDATE throughline_schema SET version = 99');
    await expect(place.open()).rejects.toThrow('newer version of the program (schema 99');
  });

  test('a migration that fails half way leaves the schema and the data as they were', async () => {
    await seedCircle(await place.open(), 'c', ['v']);
    await expect(migratePostgres(pool, [...MIGRATIONS, BROKEN])).rejects.toThrow();
    expect((await pool.query('SELECT version FROM throughline_schema')).rows).toEqual([{ version: SCHEMA_VERSION }]);
    expect((await pool.query("SELECT 1 FROM pg_tables WHERE tablename = 'half_way'")).rows).toEqual([]);
    expect(await (await place.open()).voices.count('c')).toBe(1);
  });
});
