import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../packages/store/src/index.ts';
import { OwnProgram, pause } from './own-program.ts';

const VOICES = 200;
const BALLOTS = 100;
const IN_A_POST = 10;
const KILLS = 5;

let folder: string;
let program: OwnProgram;
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
  program = await OwnProgram.on(folder);
});
afterAll(async () => {
  await program?.kill();
  await rm(folder, { recursive: true, force: true });
});

const post = async (path: string, body: unknown): Promise<{ status: number; body: any }> => {
  const answer = await fetch(`${program.url}/api/circles/${circle}/${path}`, {
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
  timeout: 360_000,
}, async () => {
  await program.start();
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
    await program.kill();
    // what had been said to be kept, at this moment, must be found after the restart
    const promised = acknowledged.map((answers) => new Map(answers));
    await program.start();
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
  const second = program.run();
  let said = '';
  second.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(1);
  expect(said).toMatch(
    new RegExp(`using the data in ${folder.replaceAll('/', '\\/')} \\(process ${program.child?.pid} on`),
  );
  expect((await fetch(`${program.url}/api/health`)).status).toBe(200);
});
