import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DEFAULT_POSITIONS, DEFAULT_THRESHOLD } from '@throughline/domain';
import { openStore } from '@throughline/store';

const id = (): string => randomBytes(16).toString('base64url');
const SECONDS = 3;

/** Durable answers a second when each is committed alone: the baseline, measured in this same run. */
const singleCommits = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-single-'));
  const database = new DatabaseSync(join(folder, 'single.db'));
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE answer (circle TEXT, ballot TEXT, voice TEXT, answer INTEGER, PRIMARY KEY (circle, ballot, voice)) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO answer VALUES (?, ?, ?, ?)');
  const voice = id();
  const started = performance.now();
  let rows = 0;
  for (; performance.now() - started < SECONDS * 1_000; rows += 1) insert.run('circle', id(), voice, 1);
  const rate = rows / ((performance.now() - started) / 1_000);
  database.close();
  await rm(folder, { recursive: true, force: true });
  return rate;
};

/** Answers a second that the store has acknowledged, with so many posts in flight at once. */
const throughStore = async (atOnce: number, aPost: number): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-grouped-'));
  const store = await openStore({ dataFolder: folder });
  const voices = Array.from({ length: 60 }, id);
  const ballots = Array.from({ length: atOnce }, id);
  await store.circles.create(
    {
      id: 'circle',
      name: 'A circle under test',
      question: 'Why does this matter to you?',
      language: 'en',
      positions: DEFAULT_POSITIONS,
      affected: [],
      rule: 'no-position-objects',
      threshold: DEFAULT_THRESHOLD,
      matrixDeclared: false,
      example: false,
      imported: null,
      frame: {
        decided: 'a',
        open: 'b',
        decides: 'c',
        get: 'd',
        hearBackBy: '2030-01-01',
        convenedBy: 'e',
        atRisk: 'f',
      },
    },
    { circle: 'circle', code: 'four words for testing', pass: id() },
  );
  await store.voices.add(
    'circle',
    voices.map((voice) => ({
      id: voice,
      text: 'A voice',
      language: 'en',
      origin: 'seed',
      state: 'asked',
      mergedInto: null,
      translations: [],
    })),
  );
  await Promise.all(ballots.map((ballot) => store.ballots.open('circle', ballot, 'p1', 1)));
  const started = performance.now();
  let acknowledged = 0;
  await Promise.all(
    ballots.map(async (ballot) => {
      for (let n = 1; performance.now() - started < SECONDS * 1_000; n += 1) {
        const responses = Array.from({ length: aPost }, (_, index) => ({
          voice: voices[(n + index) % voices.length] ?? '',
          answer: 1 as const,
          important: false,
          n,
        }));
        const done = await store.ballots.respond('circle', ballot, responses);
        if (done.ok) acknowledged += done.applied.length;
      }
    }),
  );
  const rate = acknowledged / ((performance.now() - started) / 1_000);
  await store.whole.close();
  await rm(folder, { recursive: true, force: true });
  return rate;
};

const before = await singleCommits();
const one = await throughStore(500, 1);
const fifty = await throughStore(200, 50);
const after = await singleCommits();
const baseline = (before + after) / 2;
for (const [name, ours] of [
  ['the store alone, 500 devices at once, one answer a post, against single-row commits', one],
  ['the store alone, 200 devices at once, posts of 50, against single-row commits', fifty],
] as const) {
  process.stdout.write(
    `${JSON.stringify({ name, ours: Math.round(ours), baseline: Math.round(baseline), unit: 'durable answers/s', ratio: Number((ours / baseline).toFixed(2)) })}\n`,
  );
}
