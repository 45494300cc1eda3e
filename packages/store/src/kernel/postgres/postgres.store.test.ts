import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePlace, type Place } from '../contract/engines.ts';
import { answerTo, idOf, roundOf, seedCircle, voiceOf } from '../contract/samples.ts';
import type { Change } from '../change.ts';
import type { Store } from '../port.ts';

let place: Place;
let one: Store;
let two: Store;
let host: pg.Client;
beforeEach(async () => {
  place = await makePlace('postgres');
  [one, two] = [await place.open(), await place.open()];
  host = new pg.Client({ connectionString: (place.config as { databaseUrl: string }).databaseUrl });
  await host.connect();
});
afterEach(async () => {
  await host.end();
  await place.done();
});

const cutConnections = (): Promise<unknown> =>
  host.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );

test('what one process writes the other hears of at once', async () => {
  const heard: Change[] = [];
  two.changes.listen((changes) => heard.push(...changes));
  await seedCircle(one, 'c', ['v']);
  const version = await one.changes.version('c');
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ circle: 'c', version }), {
    timeout: 700,
    interval: 10,
  });
});

test('a process whose wake-ups are lost hears of it all the same', async () => {
  const heard: Change[] = [];
  two.changes.listen((changes) => heard.push(...changes));
  await cutConnections();
  await seedCircle(one, 'c', ['v']);
  const version = await one.changes.version('c');
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ circle: 'c', version }), {
    timeout: 5_000,
  });
});

test('two processes that answer for the same people keep the highest number', async () => {
  await seedCircle(one, 'c', ['v'], ['b0', 'b1', 'b2']);
  const posts = Array.from({ length: 90 }, (_, index) =>
    (index % 2 === 0 ? one : two).ballots.respond('c', idOf(`b${index % 3}`), [
      answerTo('v', index >= 87 ? -1 : 1, index + 1),
    ]),
  );
  await Promise.all(posts);
  expect([...(await one.ballots.load('c')).answer]).toEqual([-1, -1, -1]);
});

test('a voice taken back by one process while the other answers it leaves no answer behind', async () => {
  const ballots = Array.from({ length: 60 }, (_, index) => `b${index}`);
  await seedCircle(one, 'c', ['v'], ballots);
  const posts = ballots.map((word) => two.ballots.respond('c', idOf(word), [answerTo('v')]));
  const taking = one.voices.takeBack('c', idOf('v'));
  for (const post of posts) expect([true, false]).toContain((await post).ok);
  expect(await taking).toBe(true);
  expect((await host.query('SELECT count(*)::integer AS left FROM response')).rows).toEqual([{ left: 0 }]);
});

test('two that open a round at once in two processes: one does', async () => {
  await seedCircle(one, 'c');
  const both = await Promise.all([
    one.rounds.open('c', roundOf(1)),
    two.rounds.open('c', roundOf(1)),
    two.rounds.open('c', roundOf(2)),
  ]);
  expect(both.filter(Boolean).length).toBe(1);
});

test('connections that are cut again and again lose nothing, and nothing is done twice', async () => {
  const words = Array.from({ length: 150 }, (_, index) => `v${index}`);
  await seedCircle(one, 'c', words, ['b']);
  const added = Array.from({ length: 40 }, (_, index) => one.voices.add('c', [voiceOf(`w${index}`)]));
  const cuts: Promise<unknown>[] = [];
  // a voice can be taken back only once, so a command that ran twice would return false
  const taken: boolean[] = [];
  for (const word of words.slice(0, 100)) {
    // one cut for each command, not one every so often: on a busy machine cuts by the clock could use up a command's
    // attempts
    cuts.push(cutConnections());
    taken.push(await one.voices.takeBack('c', idOf(word)));
  }
  await Promise.all(cuts);
  expect(taken.every(Boolean)).toBe(true);
  expect((await Promise.all(added)).every(({ applied }) => applied === 1)).toBe(true);
  expect(await one.voices.count('c')).toBe(90);
}, 60_000);

test('sealing leaves neither place nor transaction that tells who came first', async () => {
  const words = Array.from({ length: 40 }, (_, index) => `${index}`);
  await seedCircle(one, 'c', ['v', 'w'], words);
  for (const word of words) {
    await one.ballots.respond('c', idOf(word), [answerTo('v'), answerTo('w')]);
    await one.roll.add([{ circle: 'c', id: idOf(word) }]);
  }
  const transactions = async (table: string) =>
    Number((await host.query(`SELECT count(DISTINCT xmin::text) AS seen FROM ${table}`)).rows[0]?.seen);
  for (const table of ['ballot', 'response', 'roll']) expect(await transactions(table)).toBeGreaterThan(10);
  await one.whole.seal();
  for (const [table, key] of [
    ['ballot', 'id'],
    ['response', 'ballot_id'],
    ['roll', 'id'],
    ['voice', 'id'],
  ] as const) {
    expect(await transactions(table)).toBe(1);
    const placed = (await host.query(`SELECT ${key} AS key FROM ${table} ORDER BY ctid`)).rows.map(
      (row) => row.key as string,
    );
    expect(placed).toEqual([...placed].sort());
    expect((await host.query(`SELECT DISTINCT xmax::text AS xmax FROM ${table}`)).rows).toEqual([{ xmax: '0' }]);
  }
});

test('the roll is never written in a transaction with anything else', async () => {
  await seedCircle(one, 'c', ['v']);
  await Promise.all([
    ...Array.from({ length: 30 }, (_, index) => one.ballots.open('c', idOf(`b${index}`), 'p1', 1)),
    one.roll.add(Array.from({ length: 30 }, (_, index) => ({ circle: 'c', id: idOf(`r${index}`) }))),
  ]);
  const { rows } = await host.query('SELECT 1 FROM roll r JOIN ballot b ON r.xmin::text = b.xmin::text');
  expect(rows).toEqual([]);
});

test('a PostgreSQL that may lose a commit is refused in plain words', async () => {
  const settings = await host.query<{ name: string }>(
    "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off'",
  );
  const checked = await one.whole.checkDurable().then(
    (doubts) => doubts.join(' '),
    (error: unknown) => (error as Error).message,
  );
  if (settings.rows.length === 0) expect(checked).toContain('cannot be seen from here');
  else expect(checked).toMatch(/^PostgreSQL has (fsync|full_page_writes) switched off, so answers could be lost/);
});

test('detached tables have no column but their own', async () => {
  const { rows } = await host.query<{ column: string }>(
    "SELECT DISTINCT data_type AS column FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN ('roll', 'ballot', 'response', 'voice', 'story')",
  );
  expect(rows.map((row) => row.column).sort()).toEqual(['integer', 'text']);
  const defaults = await host.query(
    "SELECT 1 FROM information_schema.columns WHERE table_schema = 'public' AND column_default IS NOT NULL",
  );
  expect(defaults.rows).toEqual([]);
});
