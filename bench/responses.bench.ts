import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { startServerUnderTest } from './server-under-test.ts';

const run = promisify(execFile);

/** Durable rows a second when each is committed alone: the baseline, measured in this same run. */
const singleRowCommits = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-single-'));
  const database = new DatabaseSync(join(folder, 'single.db'));
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE answer (ballot TEXT, voice TEXT, answer INTEGER, PRIMARY KEY (ballot, voice)) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO answer VALUES (?, ?, ?)');
  const started = performance.now();
  let rows = 0;
  while (performance.now() - started < 3_000) {
    insert.run(`ballot-${rows % 500}`, `voice-${rows}`, 1);
    rows += 1;
  }
  const rate = rows / ((performance.now() - started) / 1_000);
  database.close();
  await rm(folder, { recursive: true, force: true });
  return rate;
};

const throughHttp = async (batch: number, posts: number): Promise<number> => {
  const server = await startServerUnderTest(500);
  try {
    const load = {
      port: server.port,
      circle: server.circle,
      pass: server.pass,
      voices: server.voices,
      posts,
      batch,
      connections: 200,
    };
    const { stdout } = await run(
      process.execPath,
      ['--conditions=source', new URL('./responses-load.ts', import.meta.url).pathname, JSON.stringify(load)],
      { maxBuffer: 1e8 },
    );
    const { acknowledged, seconds, refused } = JSON.parse(stdout) as {
      acknowledged: number;
      seconds: number;
      refused: [number, number][];
    };
    if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
    return acknowledged / seconds;
  } finally {
    await server.stop();
  }
};

const print = (name: string, ours: number, baseline: number, bar: number): void => {
  process.stdout.write(
    `${JSON.stringify({ name, ours: Math.round(ours), baseline: Math.round(baseline), unit: 'durable responses/s', ratio: Number((ours / baseline).toFixed(2)), bar })}\n`,
  );
};

const before = await singleRowCommits();
const one = await throughHttp(1, 40_000);
const fifty = await throughHttp(50, 8_000);
const after = await singleRowCommits();
const baseline = (before + after) / 2;
print('responses acknowledged through HTTP, one a post, against single-row commits', one, baseline, 2);
print('responses acknowledged through HTTP, outbox posts of 50, against single-row commits', fifty, baseline, 10);
if (one / baseline < 2 || fifty / baseline < 10) process.exitCode = 1;
