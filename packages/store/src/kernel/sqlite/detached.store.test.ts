import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { consentOf, sightingOf, versionOf } from '../contract/purpose-samples.ts';
import { answerTo, idOf, roundOf, seedCircle, voiceOf, wholeOf } from '../contract/samples.ts';
import { openTestStore, type TestStore } from '../open-test-store.ts';
import { TABLES } from '../tables.ts';
import { openToWrite } from './open-database.ts';
import { seal } from './seal.ts';

let the: TestStore;
beforeEach(async () => {
  the = await openTestStore();
});
afterEach(() => the.done());

/** The counters that SQLite itself writes into the file: they say how many commits there were, not their order. */
const COUNTERS = [
  [24, 4],
  [40, 4],
  [92, 8],
] as const;

const DETACHED_COLUMNS = {
  roll: ['circle_id', 'id'],
  ballot: ['circle_id', 'id', 'position', 'position_n', 'wrong_question', 'wrong_question_n'],
  response: ['circle_id', 'ballot_id', 'voice_id', 'answer', 'important', 'n'],
  voice: ['circle_id', 'id', 'text', 'language', 'origin', 'state', 'merged_into', 'translations'],
  story: ['circle_id', 'id', 'text', 'language', 'share'],
  suggestion: ['circle_id', 'id', 'draft_id', 'part', 'text', 'state', 'reason'],
  withdrawal: ['circle_id', 'kind', 'id'],
  consent: ['circle_id', 'text_hash', 'id', 'position', 'answer', 'words', 'would_change', 'shown', 'n'],
  sighting: ['circle_id', 'text_hash', 'id', 'saw', 'n'],
};

test('these detached tables have no column but these', () => {
  const database = new DatabaseSync(join(the.folder, 'throughline.db'), { readOnly: true });
  for (const [table, columns] of Object.entries(DETACHED_COLUMNS)) {
    const found = database.prepare(`PRAGMA table_info(${table})`).all();
    expect(found.map(({ name }) => name)).toEqual(columns);
  }
  database.close();
});

test('every table that a room calls detached has no hidden row number, and a key that starts with the circle', () => {
  const database = new DatabaseSync(join(the.folder, 'throughline.db'), { readOnly: true });
  const detached = TABLES.filter((table) => table.detached).map(({ name }) => name);
  expect(detached).toEqual(expect.arrayContaining(Object.keys(DETACHED_COLUMNS)));
  for (const table of detached) {
    const found = database.prepare(`PRAGMA table_info(${table})`).all();
    expect(() => database.prepare(`SELECT rowid FROM ${table}`)).toThrow();
    expect(found.find(({ pk }) => pk === 1)?.name).toBe('circle_id');
  }
  database.close();
});

test('the log is emptied within about a second, and holds no order after it', async () => {
  await seedCircle(the.store, 'c', ['v'], ['b']);
  await the.store.ballots.respond('c', idOf('b'), [answerTo('v')]);
  await vi.waitFor(async () => expect((await stat(join(the.folder, 'throughline.db-wal'))).size).toBe(0), {
    timeout: 4_000,
  });
});

test('nobody but the owner may read the data', async () => {
  await seedCircle(the.store, 'c', ['v']);
  for (const file of ['throughline.db', 'throughline.db-wal', 'throughline.db-shm']) {
    expect((await stat(join(the.folder, file))).mode & 0o077).toBe(0);
  }
});

test('closing a round empties the log before it is done', async () => {
  await seedCircle(the.store, 'c', ['v'], ['b']);
  await the.store.rounds.open('c', roundOf(1));
  await the.store.rounds.close('c', 1, null);
  expect((await stat(join(the.folder, 'throughline.db-wal'))).size).toBe(0);
});

test('after a round has closed, the file is the same whatever order people came in', async () => {
  const other = await openTestStore();
  const fill = async (
    { store, folder }: TestStore,
    order: (words: readonly string[]) => readonly string[],
  ): Promise<Buffer> => {
    const words = Array.from({ length: 300 }, (_, index) => `${index}`);
    await seedCircle(store, 'c');
    for (const word of order(words)) await store.voices.add('c', [voiceOf(`v${word}`)]);
    for (const word of order(words)) await store.ballots.open('c', idOf(`b${word}`), 'p1', 1);
    for (const word of order(words))
      await store.ballots.respond('c', idOf(`b${word}`), [answerTo('v1'), answerTo(`v${word}`, -1)]);
    await store.rounds.open('c', roundOf(1));
    await store.rounds.close('c', 1, null);
    await store.whole.close();
    const bytes = await readFile(join(folder, 'throughline.db'));
    for (const [from, length] of COUNTERS) bytes.fill(0, from, from + length);
    return bytes;
  };
  const one = await fill(the, (words) => words);
  const two = await fill(other, (words) => [...words].reverse());
  await other.done();
  expect(one.equals(two)).toBe(true);
}, 30_000);

test('after a consent round has closed, the file is the same whatever order people answered in', async () => {
  const other = await openTestStore();
  const fill = async ({ store, folder }: TestStore, turn: boolean): Promise<Buffer> => {
    const words = Array.from({ length: 120 }, (_, index) => `${index}`);
    await seedCircle(store, 'c');
    await store.purposes.put('c', versionOf(1));
    for (const word of turn ? words.toReversed() : words) {
      await store.consents.give('c', consentOf(`k${word}`));
      await store.sightings.give('c', sightingOf(`g${word}`));
    }
    const decision = { adopted: true, verdict: 'met', reasons: '', by: null, on: '2030-01-02' } as const;
    await store.purposes.decide('c', 1, decision, await store.purposes.heard('c', 'text-1'));
    expect((await stat(join(folder, 'throughline.db-wal'))).size).toBe(0);
    await store.whole.close();
    const bytes = await readFile(join(folder, 'throughline.db'));
    for (const [from, length] of COUNTERS) bytes.fill(0, from, from + length);
    return bytes;
  };
  const [one, two] = [await fill(the, false), await fill(other, true)];
  await other.done();
  expect(one.equals(two)).toBe(true);
}, 30_000);

test('the words of a worry that was taken back are nowhere in the files once the round has closed', async () => {
  await seedCircle(the.store, 'c');
  await the.store.purposes.put('c', versionOf(1));
  await the.store.consents.give('c', consentOf('k', { words: 'a very particular worry' }));
  await the.store.consents.give('c', consentOf('l', { words: 'another particular worry' }));
  await the.store.consents.takeBack('c', 'text-1', idOf('k'), 2);
  await the.store.consents.give('c', consentOf('l', { n: 2, words: '', shown: 'count-only' }));
  const decision = { adopted: true, verdict: 'met', reasons: '', by: null, on: '2030-01-02' } as const;
  await the.store.purposes.decide('c', 1, decision, await the.store.purposes.heard('c', 'text-1'));
  for (const file of ['throughline.db', 'throughline.db-wal'])
    expect((await readFile(join(the.folder, file))).includes('particular worry')).toBe(false);
});

test('the words of a voice that was taken back are nowhere in the files once the round has closed', async () => {
  await seedCircle(the.store, 'c');
  await the.store.rounds.open('c', roundOf(1));
  await the.store.voices.add('c', [voiceOf('v', { text: 'a very particular sentence' }), voiceOf('w')]);
  await the.store.voices.takeBack('c', idOf('v'));
  await the.store.rounds.close('c', 1, null);
  for (const file of ['throughline.db', 'throughline.db-wal']) {
    expect((await readFile(join(the.folder, file))).includes('a very particular sentence')).toBe(false);
  }
});

test('a large file is sealed table by table, with everything still in it', async () => {
  await the.store.circles.createWhole(wholeOf('c', 5, 40));
  await the.store.whole.close();
  const database = openToWrite(join(the.folder, 'throughline.db'));
  const read = () =>
    ['ballot', 'response', 'voice', 'story', 'roll'].map((table) =>
      database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
    );
  const before = read();
  seal(database, 0);
  expect(read()).toEqual(before);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(() => database.prepare('SELECT rowid FROM response')).toThrow();
  database.close();
});

test('the check of the disk passes here, and leaves nothing behind', async () => {
  const doubts = await the.store.whole.checkDurable();
  expect(doubts.join(' ')).toContain('cannot be seen from here');
  // a start that was cut short after making the mark must not make the next one fail
  await the.store.whole.checkDurable();
  await the.store.whole.close();
  const database = new DatabaseSync(join(the.folder, 'throughline.db'), { readOnly: true });
  expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'durable_mark'").get()).toBeUndefined();
  database.close();
});
