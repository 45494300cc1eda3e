import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import pg from 'pg';
import { startCluster } from '../../scripts/postgres-cluster.ts';
import { askSeat } from './ask-seat.ts';
import { type Engine, packData, packRecording } from './fixture.ts';
import { importConversation } from './life/imported.ts';
import { ACCOUNTS, type Life, playLife } from './life/play-life.ts';
import { LifeClock } from './life/players.ts';
import { requestsOfLife, type ToAsk } from './life/requests-of-life.ts';
import { startRecordedServer, type Place } from './start-recorded-server.ts';
import { openPlace } from './open-place.ts';
import type { Asked, Recording, Reply, Seat } from './recording.ts';
import { routesOfTheServer } from './routes-of-the-server.ts';
import { takeSeats } from './seats.ts';

/**
 * How the data and the replies in `data/` were made:
 *
 *     node --conditions=source conformance/golden/make.ts [sqlite|postgres]
 *
 * It plays the life in `life/` over HTTP on an empty data folder and database, saves what the stopped program left, starts
 * the program on it again with a stopped clock, and records every reply. Run it again only to change the base of the
 * comparison: nothing is then compared with the earlier recording any more.
 */
const STARTS = '2026-03-02T10:30:00Z';
const LATER = 60 * 60;

const make = async (engine: Engine): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-golden-life-'));
  const cluster = engine === 'postgres' ? await startCluster({ durable: true }) : null;
  try {
    const place: Place = { folder, databaseUrl: cluster?.url ?? null };
    const clock = new LifeClock(STARTS);
    await importConversation(place);
    const house = await startRecordedServer(place, clock.now, 50);
    const life = await playLife(house, clock);
    const requests = await requestsOfLife(life);
    await house.close();
    await keepSessions(place);
    const dump = cluster === null ? null : await dumpOf(cluster.url);
    await packData(engine, folder, dump);
    clock.on(LATER);
    await packRecording(engine, await record(engine, life, requests, clock.now()));
  } finally {
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Makes the sessions that were started while the data were made last forever. */
const keepSessions = async ({ folder, databaseUrl }: Place): Promise<void> => {
  const end = '2999-01-01T00:00:00.000Z';
  if (databaseUrl === null) {
    const database = new DatabaseSync(join(folder, 'auth.db'));
    database.prepare('UPDATE session SET expiresAt = ?').run(end);
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('UPDATE auth.session SET "expiresAt" = $1', [end]);
  await client.end();
};

const dumpOf = async (url: string): Promise<string> => {
  const words = ['--no-owner', '--no-privileges', '--inserts', '--rows-per-insert=500', url];
  const { stdout } = await promisify(execFile)('pg_dump', words, { maxBuffer: 1 << 28 });
  // psql commands, which later versions write, are removed; plain SQL remains
  return stdout.replace(/^\\(un)?restrict .*$/gm, '');
};

const record = async (engine: Engine, life: Life, requests: readonly ToAsk[], now: number): Promise<Recording> => {
  const opened = await openPlace(engine);
  const house = await startRecordedServer(opened.place, () => now);
  try {
    const seats = { accounts: ACCOUNTS, keptSession: life.keptSession, passes: life.passes };
    const headersOf = await takeSeats(house, seats);
    const replies = new Map<string, number>();
    const asked: Asked[] = [];
    const todo = [...requests];
    for (let request = todo.shift(); request !== undefined; request = todo.shift()) {
      const { seats: asking, ...question } = request;
      const got: Partial<Record<Seat, number>> = {};
      for (const seat of asking) {
        const reply = await askSeat(house, question, seat, headersOf);
        const text = JSON.stringify(reply);
        if (!replies.has(text)) replies.set(text, replies.size);
        got[seat] = replies.get(text) as number;
        const tag = reply.headers.etag;
        // a phone that has it already gets an error, which is expected
        if (tag !== undefined && reply.status === 200 && request.headers === undefined)
          todo.unshift({ ...question, headers: { 'if-none-match': tag }, seats: [seat] });
      }
      asked.push({ ...question, got });
    }
    return {
      commit: execFileSync('git', ['log', '-1', '--format=%H', '--', 'apps', 'packages'], { encoding: 'utf8' }).trim(),
      now,
      routes: routesOfTheServer().filter((route) => route.startsWith('GET ')),
      ...seats,
      asked,
      replies: [...replies.keys()].map((text) => JSON.parse(text) as Reply),
    };
  } finally {
    await house.close();
    await opened.remove();
  }
};

for (const engine of ['sqlite', 'postgres'] as const)
  if ((process.argv[2] ?? engine) === engine) {
    await make(engine);
    process.stdout.write(`${engine}: made\n`);
  }
