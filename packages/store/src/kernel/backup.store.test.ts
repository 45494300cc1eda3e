import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { backup } from './backup.ts';
import { makePlace, type Place } from './contract/engines.ts';
import { recordOf } from './contract/purpose-samples.ts';
import { idOf, seedCircle, voiceOf, wholeOf } from './contract/samples.ts';
import { RestoreFault, StoreFault } from './faults.ts';
import { openStore } from './open-store.ts';
import { restore } from './restore.ts';

let folder: string;
const at = (...parts: readonly string[]): string => join(folder, ...parts);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-backup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inPostgres = async (): Promise<Place> => {
  const place = await makePlace('postgres');
  onTestFinished(place.done);
  return place;
};

const fill = async (dataFolder: string): Promise<void> => {
  const store = await openStore({ dataFolder });
  await store.circles.createWhole({ ...wholeOf('c', 6, 30), purpose: recordOf() });
  await store.whole.close();
};
const addUser = (dataFolder: string, name: string): void => {
  const auth = new DatabaseSync(join(dataFolder, 'auth.db'));
  auth.exec('PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS user (name TEXT)');
  auth.prepare('INSERT INTO user (name) VALUES (?)').run(name);
  auth.close();
};
const usersIn = (dataFolder: string): readonly unknown[] => {
  const auth = new DatabaseSync(join(dataFolder, 'auth.db'), { readOnly: true });
  const users = auth
    .prepare('SELECT name FROM user ORDER BY name')
    .all()
    .map(({ name }) => name);
  auth.close();
  return users;
};

test('conveners’ accounts travel in the same file and come back with the circles', async () => {
  await fill(at('data'));
  addUser(at('data'), 'ann');
  await backup({ dataFolder: at('data') }, at('backup'));
  addUser(at('data'), 'later');
  expect(await restore(at('backup'), { dataFolder: at('data') }, true)).toEqual({
    circles: 1,
    withdrawn: 0,
    accounts: true,
  });
  expect(usersIn(at('data'))).toEqual(['ann']);
  expect(await restore(at('backup'), { dataFolder: at('new') }, false)).toEqual({
    circles: 1,
    withdrawn: 0,
    accounts: true,
  });
  expect(usersIn(at('new'))).toEqual(['ann']);
  expect((await readdir(at('new'))).sort()).toEqual(['auth.db', 'lock-held-by.json', 'lock.db', 'throughline.db']);
});

test('a backup is never written over another file, and leaves no half file', async () => {
  await fill(at('data'));
  await writeFile(at('backup'), 'something else');
  await expect(backup({ dataFolder: at('data') }, at('backup'))).rejects.toThrow(StoreFault);
  await expect(backup({ dataFolder: at('nowhere') }, at('other'))).rejects.toThrow(StoreFault);
  expect((await readdir(folder)).sort()).toEqual(['backup', 'data']);
});

test('a file that is damaged or newer is refused before anything is touched', async () => {
  await fill(at('data'));
  await backup({ dataFolder: at('data') }, at('backup'));
  const file = new DatabaseSync(at('backup'));
  file.exec('PRAGMA user_version = 99');
  file.close();
  await expect(restore(at('backup'), { dataFolder: at('new') }, false)).rejects.toThrow('newer version of the program');
  await writeFile(at('damaged'), Buffer.alloc(8_192, 7));
  await expect(restore(at('damaged'), { dataFolder: at('new') }, false)).rejects.toThrow(RestoreFault);
  expect(await readdir(folder)).not.toContain('new');
});

test('over damaged data a restore says what it cannot know, and how to go on', async () => {
  await fill(at('data'));
  await backup({ dataFolder: at('data') }, at('backup'));
  await writeFile(at('data', 'throughline.db'), Buffer.alloc(65_536, 7));
  const refusal = restore(at('backup'), { dataFolder: at('data') }, true);
  await expect(refusal).rejects.toThrow(RestoreFault);
  await expect(refusal).rejects.toThrow('move throughline.db to another place');
  await rm(at('data', 'throughline.db'));
  expect((await restore(at('backup'), { dataFolder: at('data') }, true)).circles).toBe(1);
});

test('a restore that is interrupted before its files are complete leaves the old data', async () => {
  await fill(at('data'));
  await writeFile(at('data', 'restoring-throughline.db'), 'half a file');
  const store = await openStore({ dataFolder: at('data') });
  expect(await store.voices.count('c')).toBe(6);
  await store.whole.close();
  expect(await readdir(at('data'))).not.toContain('restoring-throughline.db');
});

test('a restore that is interrupted while it puts its files in place is finished by the next start', async () => {
  await fill(at('data'));
  addUser(at('data'), 'old');
  await mkdir(at('other'));
  const other = await openStore({ dataFolder: at('other') });
  await seedCircle(other, 'd', ['v']);
  await other.whole.close();
  const from = new DatabaseSync(at('other', 'throughline.db'));
  from.exec(`VACUUM INTO '${at('data', 'restoring-throughline.db')}'`);
  from.close();
  await writeFile(at('data', 'restore-is-complete'), '');
  const store = await openStore({ dataFolder: at('data') });
  expect((await store.circles.list()).map(({ id }) => id)).toEqual(['d']);
  await store.whole.close();
  expect(usersIn(at('data'))).toEqual(['old']);
  expect((await readdir(at('data'))).some((name) => name.startsWith('restor'))).toBe(false);
});

test('a backup moves from the one engine to the other and back', async () => {
  const place = await inPostgres();
  await fill(at('data'));
  const first = await openStore({ dataFolder: at('data') });
  await first.conveners.add('c', 'ann');
  await first.roll.add([{ circle: 'c', id: idOf('r') }]);
  await first.voices.add('c', [
    voiceOf('x', { text: 'שלום 👩🏽‍⚕️', translations: [{ language: 'fr', text: 'Salut' }] }),
  ]);
  await first.voices.takeBack('c', idOf('v2'));
  const wanted = { voices: await first.voices.list('c'), ballots: await first.ballots.load('c') };
  await first.whole.close();
  await backup({ dataFolder: at('data') }, at('one'));
  expect(await restore(at('one'), place.config, false)).toEqual({
    circles: 1,
    withdrawn: 0,
    accounts: false,
  });
  await backup(place.config, at('two'));
  expect(await restore(at('two'), { dataFolder: at('back') }, false)).toEqual({
    circles: 1,
    withdrawn: 0,
    accounts: false,
  });
  for (const store of [await place.open(), await openStore({ dataFolder: at('back') })]) {
    expect(await store.voices.list('c')).toEqual(wanted.voices);
    expect(await store.ballots.load('c')).toEqual(wanted.ballots);
    expect(await store.purposes.load('c')).toEqual(recordOf());
    expect(await store.conveners.of('c')).toEqual(['ann']);
    expect(await store.roll.count('c')).toBe(1);
    expect(await store.voices.add('c', [voiceOf('v2')])).toEqual({ applied: 0 });
    await store.whole.close();
  }
});

test('PostgreSQL’s own accounts travel with it', async () => {
  const place = await inPostgres();
  const { databaseUrl } = place.config as { databaseUrl: string };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`CREATE SCHEMA auth; CREATE TABLE auth."user" (id text PRIMARY KEY, email text NOT NULL UNIQUE, "emailVerified" boolean NOT NULL, "createdAt" timestamptz NOT NULL DEFAULT now());
    CREATE TABLE auth.account (id text PRIMARY KEY, "userId" text NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE, password text);
    CREATE INDEX account_user ON auth.account ("userId");
    INSERT INTO auth."user" VALUES ('u', 'ann@example.org', true, '2030-01-01T10:00:00Z'); INSERT INTO auth.account VALUES ('a', 'u', 'hash')`);
  const store = await place.open();
  await seedCircle(store, 'c');
  await store.whole.close();
  await backup(place.config, at('backup'));
  await client.query('DELETE FROM auth."user"; DROP TABLE auth.account');
  expect(await restore(at('backup'), place.config, true)).toEqual({
    circles: 1,
    withdrawn: 0,
    accounts: true,
  });
  expect(
    (
      await client.query(
        'SELECT u.id, u."emailVerified", u."createdAt", a.password FROM auth."user" u JOIN auth.account a ON a."userId" = u.id',
      )
    ).rows,
  ).toEqual([{ id: 'u', emailVerified: true, createdAt: new Date('2030-01-01T10:00:00Z'), password: 'hash' }]);
  await expect(client.query(`INSERT INTO auth.account VALUES ('b', 'nobody', 'x')`)).rejects.toThrow();
  await expect(client.query(`INSERT INTO auth."user" VALUES ('u', 'b', true)`)).rejects.toThrow();
  expect(
    (await client.query("SELECT 1 FROM pg_indexes WHERE schemaname = 'auth' AND indexname = 'account_user'")).rows
      .length,
  ).toBe(1);
  await client.end();
});
