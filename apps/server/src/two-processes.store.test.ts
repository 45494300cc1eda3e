import { createHmac, randomBytes } from 'node:crypto';
import { keyText } from '@throughline/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startCluster } from '../../../scripts/postgres-cluster.ts';
import { asText, Writer } from './contract/drafting/writer.ts';
import { testCircle } from './test-circle.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let cluster: Cluster;
let one: TestServer;
let other: TestServer;
const secret = randomBytes(32).toString('base64url');

beforeAll(async () => {
  // with fsync: the program refuses a PostgreSQL that could lose what it acknowledged
  cluster = await startCluster({ durable: true });
  const environment = { DATABASE_URL: cluster.url, THROUGHLINE_SECRET: secret };
  one = await startTestServer(environment);
  other = await startTestServer(environment);
});
afterAll(async () => {
  await one?.done();
  await other?.done();
  await cluster?.stop();
});

const WORDS = {
  'we-are': '',
  'together-we': 'keep people moving',
  'so-that': 'everyone goes home steady',
  'we-live-it-when': '',
  'we-will-not': '',
  'still-open': '',
};

test('two processes on one PostgreSQL: what is written through one is seen through the other', async () => {
  const cookie = one.cookie ?? '';
  expect(other.cookie).toBeNull(); // the second found the account that the first had made
  const { id: circle, code } = await testCircle(one);
  const { pass } = (await other.post('/api/look', { code })).body;
  const authorization = `Bearer ${pass}`;
  // the same session opens the desk of the other machine
  expect(
    (await other.post(`/api/desk/circles/${circle}/round/open`, { mode: 'live', until: null }, { cookie })).status,
  ).toBe(200);

  const key = createHmac('sha256', randomBytes(16)).update(keyText(circle, 'ballot')).digest('base64url');
  const voiceKey = randomBytes(32).toString('base64url');
  await expect
    .poll(async () => (await one.get(`/api/circles/${circle}/now`, { authorization })).body.round?.state, {
      timeout: 10_000,
    })
    .toBe('open');
  const spoken = await one.post(
    `/api/circles/${circle}/voices`,
    { key: voiceKey, text: 'Said to one machine', language: 'en' },
    { authorization },
  );
  expect(spoken.status).toBe(200);
  await one.post(`/api/circles/${circle}/ballots`, { key, position: 'p1', n: 1 }, { authorization });
  await expect
    .poll(async () => (await other.get(`/api/circles/${circle}/voices`, { authorization })).body.voices.length, {
      timeout: 10_000,
    })
    .toBe(1);

  // an answer that was sent to the other machine is on this one too, and the highest number wins across both
  await expect
    .poll(
      async () =>
        (
          await other.post(
            `/api/circles/${circle}/responses`,
            { key, responses: [{ voice: spoken.body.id, answer: 1, important: false, n: 2 }] },
            { authorization },
          )
        ).status,
      { timeout: 10_000 },
    )
    .toBe(200);
  await one.post(
    `/api/circles/${circle}/responses`,
    { key, responses: [{ voice: spoken.body.id, answer: -1, important: false, n: 1 }] },
    { authorization },
  );
  expect((await one.post(`/api/circles/${circle}/mine`, { key }, { authorization })).body.responses).toEqual([
    { voice: spoken.body.id, answer: 1, important: false, n: 2 },
  ]);
  await expect
    .poll(async () => (await one.get(`/api/circles/${circle}/now`, { authorization })).body.takingPart.answered.kind, {
      timeout: 10_000,
    })
    .toBe('heard');

  // both conveners press at once: one closes it, the other is told
  const closings = await Promise.all(
    [one, other].map((server) => server.post(`/api/desk/circles/${circle}/round/close`, { number: 1 }, { cookie })),
  );
  expect(closings.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a gathering led from both: a press at each moves it once, and each sees where the other took it', async () => {
  const cookie = one.cookie ?? '';
  const made = await testCircle(one);
  const base = `/api/desk/circles/${made.id}/gatherings`;
  const steps = (['listen', 'voices', 'close'] as const).map((kind) => ({ id: '', kind, length: 5 }));
  const joining = { place: '', link: '', dialIn: '', starts: null, timeZone: 'Europe/London' };
  const { id } = (await one.post(base, { name: 'Monday', mode: 'live', steps, joining }, { cookie })).body;
  const turnAt = async (server: TestServer) =>
    (await server.get(base, { cookie })).body.gatherings.find((gathering: { id: string }) => gathering.id === id)?.turn;
  await expect.poll(() => turnAt(other), { timeout: 10_000 }).toBe(0);
  expect((await other.post(`${base}/${id}/start`, { turn: 0 }, { cookie })).status).toBe(200);
  await expect.poll(() => turnAt(one), { timeout: 10_000 }).toBe(1);
  const presses = await Promise.all(
    [one, other].map((server) => server.post(`${base}/${id}/forward`, { turn: 1 }, { cookie })),
  );
  expect(presses.map(({ status }) => status).sort()).toEqual([200, 409]);
  for (const server of [one, other]) await expect.poll(() => turnAt(server), { timeout: 10_000 }).toBe(2);
  // the step that both entered opened one round
  const { pass } = (await other.post('/api/look', { code: made.code })).body;
  const now = async (server: TestServer) =>
    (await server.get(`/api/circles/${made.id}/now`, { authorization: `Bearer ${pass}` })).body;
  for (const server of [one, other])
    await expect
      .poll(async () => (await now(server)).round, { timeout: 10_000 })
      .toMatchObject({ number: 1, state: 'open' });
});

test('two processes on one PostgreSQL: what two people type into one draft, each through another, becomes one text', async () => {
  const cookie = one.cookie ?? '';
  const made = await testCircle(one);
  const { authorization } = made.authorization;
  const api = `/api/circles/${made.id}/drafts`;
  await one.post(`/api/desk/circles/${made.id}/drafting/open`, { until: null }, { cookie });
  const { id: draft } = (await one.get(api, { authorization })).body.drafts[0];
  await expect.poll(async () => (await other.get(api, { authorization })).body.open, { timeout: 10_000 }).toBe(true);
  const post = (server: TestServer, writer: Writer) => {
    const update = writer.waiting ?? new Uint8Array();
    return server.post(`${api}/edits`, { draft, epoch: 0, key: writer.key, update: asText(update) }, { authorization });
  };
  const readAll = async (server: TestServer, writer: Writer) =>
    writer.hear((await server.post(`${api}/text`, { draft, since: null }, { authorization })).body.update);

  const [ana, bo] = [new Writer(), new Writer()];
  ana.type('so-that', 0, 'they go home');
  bo.type('so-that', 0, 'people: ');
  // at once, each through another process; more than once
  const answers = await Promise.all([post(one, ana), post(other, bo), post(one, ana)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  // Bo's edit refers to letters that only Ana's process has seen: Bo's process reads them before it takes the edit
  await readAll(one, bo);
  bo.acknowledged(1);
  bo.type('so-that', 99, ' again');
  expect((await post(other, bo)).status).toBe(200);
  const partOf = async (server: TestServer) =>
    (await server.get(api, { authorization })).body.drafts[0].parts['so-that'];
  await expect.poll(async () => await partOf(one), { timeout: 10_000 }).toContain('again');
  await expect.poll(async () => (await partOf(one)) === (await partOf(other)), { timeout: 10_000 }).toBe(true);
  const text: string = await partOf(one);
  for (const words of ['they go home', 'people: ', ' again']) expect(text).toContain(words);
  expect(text).toHaveLength('they go homepeople:  again'.length);

  // one process closes the drafts while somebody types through the other: the text is refused or stored, never lost in
  // between
  const last = new Writer();
  await readAll(other, last);
  last.type('so-that', 0, '!');
  const [closed, late] = await Promise.all([
    one.post(`/api/desk/circles/${made.id}/drafting/close`, {}, { cookie }),
    post(other, last),
  ]);
  expect(closed.status).toBe(200);
  await expect
    .poll(async () => (await other.get(api, { authorization })).body.drafts[0].epoch, { timeout: 10_000 })
    .toBe(1);
  const flat: string = (await one.get(api, { authorization })).body.drafts[0].parts['so-that'];
  expect(flat.includes('!')).toBe(late.status === 200);
  expect(await partOf(other)).toBe(flat);
});

test('two processes on one PostgreSQL: an answer to what is put to consent is not seen to come, through either', async () => {
  const cookie = one.cookie ?? '';
  const made = await testCircle(one);
  const { authorization } = made.authorization;
  const now = async (server: TestServer) => (await server.get(`/api/circles/${made.id}/now`, { authorization })).body;
  await now(other);
  const draft = { from: 'words', parts: { ...WORDS }, threads: [] };
  await one.post(
    `/api/desk/circles/${made.id}/purpose/put`,
    { draft, reviewOn: '2099-01-01', until: null },
    { cookie },
  );
  const say = async (server: TestServer, text: string) =>
    (
      await server.post(
        `/api/circles/${made.id}/consent`,
        {
          key: randomBytes(32).toString('base64url'),
          text,
          position: 'p1',
          answer: 'consent',
          words: '',
          wouldChange: '',
          shown: 'count-only',
          n: 1,
        },
        { authorization },
      )
    ).status;
  const answered = async (server: TestServer) => (await now(server)).purpose.asked?.answered;
  for (const server of [one, other])
    await expect.poll(() => answered(server), { timeout: 10_000 }).toEqual({ kind: 'not-heard' });
  const { text } = (await now(one)).purpose.asked;
  expect(await say(one, text)).toBe(200);
  for (const server of [one, other])
    await expect.poll(() => answered(server), { timeout: 10_000 }).toEqual({ kind: 'heard' });
  const before = await Promise.all([one, other].map(now));
  for (const server of [one, other, one, other]) expect(await say(server, text)).toBe(200);
  for (const server of [one, other])
    await expect.poll(() => answered(server), { timeout: 10_000 }).toEqual({ kind: 'count', count: 5 });
  const after = await Promise.all([one, other].map(now));
  // nothing has changed but the number that is told in batches
  const told = (snapshot: Record<string, unknown> & { purpose: { asked: object } }) => ({
    ...snapshot,
    version: 0,
    purpose: { ...snapshot.purpose, asked: { ...snapshot.purpose.asked, answered: null } },
  });
  expect(after.map(told)).toEqual(before.map(told));
});

test('two processes on one PostgreSQL: a round that is closed through one has what was answered through the other', async () => {
  const made = await testCircle(one);
  const cookie = one.cookie ?? '';
  const { authorization } = made.authorization;
  const post = (server: TestServer, path: string, body: unknown) =>
    server.post(`/api/circles/${made.id}/${path}`, body, { authorization });
  const now = async (server: TestServer) => (await server.get(`/api/circles/${made.id}/now`, { authorization })).body;
  await made.desk('round/open', { mode: 'live', until: null });
  await expect.poll(async () => (await now(other)).round?.state, { timeout: 10_000 }).toBe('open');
  const key = randomBytes(32).toString('base64url');
  const { id: voice } = (await post(other, 'voices', { key, text: 'A quiet night', language: 'en' })).body;
  const responses = [{ voice, answer: 1, important: false, n: 1 }];
  for (let person = 0; person < 6; person += 1) {
    const ballot = randomBytes(32).toString('base64url');
    await post(other, 'ballots', { key: ballot, position: 'p1', n: 1 });
    expect((await post(other, 'responses', { key: ballot, responses })).status).toBe(200);
  }
  // at once, before the other process can have noticed
  const closed = await one.post(`/api/desk/circles/${made.id}/round/close`, { number: 1 }, { cookie });
  expect(closed.status).toBe(200);
  const { release } = (await one.get(`/api/circles/${made.id}/result`, { authorization })).body;
  expect(release.voices).toHaveLength(1);
  expect(JSON.stringify(release.voices)).toContain(voice);
  // the other process may not know yet that the round is closed, but its store does
  const late = await post(other, 'voices', { key: `${key.slice(1)}A`, text: 'Too late', language: 'en' });
  expect(late.status).toBe(409);
});
