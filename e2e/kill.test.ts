import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../packages/store/src/index.ts';

const ENTRY = fileURLToPath(new URL('../apps/cli/bin/throughline.js', import.meta.url));
const VOICES = 200;
const BALLOTS = 100;
const IN_A_POST = 10;
const KILLS = 5;

let folder: string;
let port: number;
let child: ChildProcess | null = null;
const circle = randomUUID();
const pass = randomBytes(32).toString('base64url');
const voices = Array.from({ length: VOICES }, () => randomBytes(16).toString('base64url'));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
  const store = await openStore({ dataFolder: folder });
  await store.circles.createWhole({
    circle: {
      id: circle,
      name: 'Killed five times',
      question: 'Why does this matter to you?',
      language: 'en',
      positions: [
        { id: 'p1', name: 'A' },
        { id: 'p2', name: 'B' },
      ],
      affected: [],
      rule: 'no-position-objects',
      frame: {
        decided: 'a',
        open: 'b',
        decides: 'c',
        get: 'd',
        hearBackBy: '2099-01-01',
        convenedBy: 'e',
        atRisk: 'f',
      },
      threshold: 0.6,
      matrixDeclared: false,
      example: false,
      imported: null,
    },
    admission: { circle, code: 'amber kettle north stair', pass },
    voices: voices.map((id, index) => ({
      id,
      text: `Voice ${index}`,
      language: 'en',
      origin: 'seed',
      state: 'asked',
      mergedInto: null,
      translations: [],
    })),
    ballots: [],
    stories: [],
    log: [],
    rounds: [{ number: 1, state: 'open', mode: 'live', until: null }],
    release: null,
  });
  await store.whole.close();
  port = await freePort();
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const run = (): ChildProcess =>
  spawn(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', ENTRY, 'start'], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), HOST: '127.0.0.1', THROUGHLINE_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const start = async (): Promise<void> => {
  child = run();
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await pause(50);
  }
  throw new Error('the program did not start again');
};

const post = async (path: string, body: unknown): Promise<{ status: number; body: any }> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/circles/${circle}/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${pass}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};
/** As a phone does: again and again until the server has said something. */
const insist = async (path: string, body: unknown): Promise<{ status: number; body: any }> => {
  for (;;) {
    const answered = await post(path, body).catch(() => null);
    if (answered !== null && answered.status !== 429) return answered;
    await pause(60);
  }
};

test('kill -9 in the middle of twenty thousand answers, five times: whatever was acknowledged is there', {
  timeout: 180_000,
}, async () => {
  await start();
  const keys = Array.from({ length: BALLOTS }, () => randomBytes(32).toString('base64url'));
  for (const [index, key] of keys.entries())
    expect((await insist('ballots', { key, position: index % 2 === 0 ? 'p1' : 'p2', n: 1 })).status).toBe(200);
  const acknowledged = keys.map(() => new Map<string, number>());
  let done = 0;
  let cut = 0;
  const everybody = Promise.all(
    keys.map(async (key, ballot) => {
      for (let first = 0; first < VOICES; first += IN_A_POST) {
        const responses = voices
          .slice(first, first + IN_A_POST)
          .map((voice, index) => ({ voice, answer: ((ballot + first + index) % 3) - 1, important: false, n: 1 }));
        for (;;) {
          const answered = await post('responses', { key, responses }).catch(() => null);
          if (answered === null) cut += 1;
          if (answered?.status === 200) break;
          await pause(40);
        }
        for (const { voice, answer } of responses) acknowledged[ballot]?.set(voice, answer);
        done += IN_A_POST;
        // a person is not a machine: room for the kills between
        await pause(5);
      }
    }),
  );
  const total = VOICES * BALLOTS;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    while (done < (total * kill) / (KILLS + 1)) await pause(5);
    const dying = child;
    const gone = new Promise((resolve) => dying?.once('exit', resolve));
    dying?.kill('SIGKILL');
    await gone;
    // what had been said to be kept, at this moment, must be found after the restart
    const promised = acknowledged.map((answers) => new Map(answers));
    await start();
    for (const ballot of [0, 33, 66, 99]) {
      const { body } = await insist('mine', { key: keys[ballot] });
      const kept = new Map(body.responses.map((one: { voice: string; answer: number }) => [one.voice, one.answer]));
      for (const [voice, answer] of promised[ballot] ?? []) expect(kept.get(voice)).toBe(answer);
    }
  }
  await everybody;
  expect(done).toBe(total);
  let found = 0;
  for (const [ballot, key] of keys.entries()) {
    const { body } = await insist('mine', { key });
    expect(body.responses).toHaveLength(VOICES);
    for (const { voice, answer } of body.responses) {
      expect(acknowledged[ballot]?.get(voice)).toBe(answer);
      found += 1;
    }
  }
  console.info(`${total} answers acknowledged, ${found} found, ${KILLS} kills, ${cut} posts cut off and sent again`);
  expect(found).toBe(total);
  expect(cut).toBeGreaterThan(0); // the kills really came in the middle
});

test('a second process on the same data refuses, by name, and the first goes on', async () => {
  const second = run();
  let said = '';
  second.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`using the data in ${folder.replaceAll('/', '\\/')} \\(process ${child?.pid} on`));
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
});

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
