import { createHmac, randomBytes } from 'node:crypto';
import { keyText } from '@throughline/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOfKey } from './kernel/http/detached-id.ts';
import { DRAFT, testCircle } from './test-circle.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.done());

const convene = () => ({ cookie: server.cookie ?? '' });
const makeCircle = () =>
  testCircle(server, {
    positions: ['People who use services', 'Staff'],
    affected: [{ name: 'Staff', position: 'p2', invited: 12 }],
  });
const device = (circle: string) => {
  const secret = randomBytes(32);
  return (store: 'ballot' | 'voice' | 'story' | 'roll', item = '') =>
    createHmac('sha256', secret)
      .update(keyText(circle, store, item))
      .digest('base64url');
};

test('a circle from its making to its result: create, join, speak, respond, close', async () => {
  const circle = await makeCircle();
  const [a, b] = [device(circle.id), device(circle.id)];
  expect((await circle.member('voices', { key: a('voice', '1'), text: 'Too early', language: 'en' })).body.code).toBe(
    'not-open',
  );
  expect((await circle.desk('round/open', { mode: 'live', until: null })).status).toBe(200);
  const phones = Array.from({ length: 12 }, (_, index) => (index === 0 ? a : index === 1 ? b : device(circle.id)));
  for (const [index, key] of phones.entries()) {
    expect(
      (await circle.member('ballots', { key: key('ballot'), position: index < 6 ? 'p1' : 'p2', n: 1 })).status,
    ).toBe(200);
  }
  const spoken = await circle.member('voices', { key: a('voice', '1'), text: ' I want  to walk. ', language: 'en' });
  expect(spoken.body.id).toBe(idOfKey(a('voice', '1')));
  const voices = (await circle.read('/voices')).body.voices;
  expect(voices).toHaveLength(1);
  expect(voices[0].text).toBe('I want to walk.');
  for (const key of phones) {
    const dealt = await circle.member('deal', { key: key('ballot'), want: 5 });
    expect(dealt.body).toEqual({ voices: [spoken.body.id], answered: 0, of: 1 });
    const kept = await circle.member('responses', {
      key: key('ballot'),
      responses: [{ voice: spoken.body.id, answer: 1, important: false, n: 1 }],
    });
    expect(kept.status).toBe(200);
  }
  expect((await circle.read('/result')).body).toEqual({ release: null });
  const round = await circle.desk('round/close', { number: 1 });
  expect(round.status).toBe(200);
  const { release } = (await circle.read('/result')).body;
  expect(release.voices[0]).toMatchObject({ label: 'shared', whole: null });
  expect(release.voices[0].positions[0].tally).toEqual({
    answers: 6,
    agree: 5,
    pass: 0,
    disagree: 0,
    notTold: 1,
    notHeard: 0,
    later: 0,
  });
  expect(
    (
      await circle.member('responses', {
        key: a('ballot'),
        responses: [{ voice: spoken.body.id, answer: -1, important: false, n: 2 }],
      })
    ).body.code,
  ).toBe('not-open');
  expect((await circle.desk('round/close', { number: 1 })).body.code).toBe('already-done');
});

test('posts may come twice, late and out of order: the highest number wins', async () => {
  const circle = await makeCircle();
  await circle.desk('round/open', { mode: 'live', until: null });
  const key = device(circle.id);
  await circle.member('ballots', { key: key('ballot'), position: 'p2', n: 2 });
  await circle.member('ballots', { key: key('ballot'), position: 'p1', n: 1 });
  const { id } = (await circle.member('voices', { key: key('voice', 'x'), text: 'One', language: 'en' })).body;
  await circle.member('voices', { key: key('voice', 'x'), text: 'One', language: 'en' });
  const answer = (value: number | null, n: number) =>
    circle.member('responses', {
      key: key('ballot'),
      responses: [{ voice: id, answer: value, important: n === 3, n }],
    });
  for (const [value, n] of [
    [1, 1],
    [-1, 3],
    [0, 2],
    [-1, 3],
  ] as const)
    expect((await answer(value, n)).status).toBe(200);
  const mine = (await circle.member('mine', { key: key('ballot') })).body;
  expect(mine).toMatchObject({ position: 'p2', responses: [{ voice: id, answer: -1, important: true, n: 3 }] });
  expect((await circle.read('/voices')).body.voices).toHaveLength(1);
});

test('a voice may be mended until it is answered, and taken back by its key alone', async () => {
  const circle = await makeCircle();
  await circle.desk('round/open', { mode: 'live', until: null });
  const key = device(circle.id);
  const voiceKey = key('voice', 'x');
  const { id } = (await circle.member('voices', { key: voiceKey, text: 'Wlak', language: 'en' })).body;
  expect((await circle.member('voices/mend', { key: voiceKey, text: 'Walk' })).status).toBe(200);
  await circle.member('ballots', { key: key('ballot'), position: null, n: 1 });
  await circle.member('responses', {
    key: key('ballot'),
    responses: [{ voice: id, answer: 1, important: false, n: 1 }],
  });
  expect((await circle.member('voices/mend', { key: voiceKey, text: 'Run' })).body.code).toBe('too-late');
  expect((await circle.member('voices/take-back', { key: device(circle.id)('voice', 'x') })).status).toBe(404);
  expect((await circle.member('voices/take-back', { key: voiceKey })).status).toBe(200);
  expect((await circle.read('/voices')).body.voices).toEqual([]);
  expect((await circle.member('mine', { key: key('ballot') })).body.responses).toEqual([]);
  // the old outbox sends the voice once more: it must stay away
  await circle.member('voices', { key: voiceKey, text: 'Walk', language: 'en' });
  expect((await circle.read('/voices')).body.voices).toEqual([]);
});

test('hiding takes two people of different positions, and the log tells neither', async () => {
  const circle = await makeCircle();
  await circle.desk('round/open', { mode: 'live', until: null });
  const [a, b, c] = [device(circle.id), device(circle.id), device(circle.id)];
  for (const [key, position] of [
    [a, 'p1'],
    [b, 'p1'],
    [c, 'p2'],
  ] as const)
    await circle.member('ballots', { key: key('ballot'), position, n: 1 });
  const { id } = (await circle.member('voices', { key: a('voice', 'x'), text: 'Rude', language: 'en' })).body;
  const proposed = await circle.member('log', {
    key: a('ballot'),
    voice: id,
    action: 'hide',
    into: null,
    reason: 'insult',
  });
  expect(proposed.status).toBe(200);
  const entry = proposed.body.id;
  expect((await circle.member('log/second', { key: b('ballot'), entry })).body.code).toBe('same-position');
  expect((await circle.member('log/second', { key: c('ballot'), entry })).status).toBe(200);
  const log = (await circle.read('/log')).body.entries;
  expect(log).toEqual([
    {
      id: entry,
      voice: id,
      text: 'Rude',
      action: 'hide',
      into: null,
      intoText: null,
      reason: 'insult',
      state: 'done',
      by: 'two',
    },
  ]);
  expect((await circle.read('/voices')).body.voices[0]).toMatchObject({ state: 'hidden', text: '' });
  const { id: named } = (
    await circle.member('voices', { key: a('voice', 'y'), text: 'Anna from bay 3', language: 'en' })
  ).body;
  expect((await circle.desk('hide', { voice: named, reason: 'insult' })).body.code).toBe('not-allowed');
  expect((await circle.desk('hide', { voice: named, reason: 'name' })).status).toBe(200);
  expect((await circle.read('/log')).body.entries.find((one: { voice: string }) => one.voice === named)).toMatchObject({
    by: 'convener',
    text: '',
  });
});

test('a round of days shows its result, in batches, to those who have done theirs', async () => {
  const circle = await makeCircle();
  await circle.desk('seed', { language: 'en', texts: ['One', 'Two'] });
  expect((await circle.desk('round/open', { mode: 'days', until: '2000-01-01' })).body.field).toBe('until');
  await circle.desk('round/open', { mode: 'days', until: '2099-01-01' });
  const key = device(circle.id);
  await circle.member('ballots', { key: key('ballot'), position: 'p1', n: 1 });
  expect((await circle.member('result', { key: key('ballot') })).body).toMatchObject({
    code: 'not-open',
    words: 'Others’ answers stay unseen until your own round is done: 0 of 2 so far.',
  });
  const { voices } = (await circle.member('deal', { key: key('ballot'), want: 9 })).body;
  await circle.member('responses', {
    key: key('ballot'),
    responses: voices.map((voice: string) => ({ voice, answer: 1, important: false, n: 1 })),
  });
  expect((await circle.member('result', { key: key('ballot') })).status).toBe(200);
});

test('a stream sends the snapshot at once and again when what is shown changes, never at every answer', async () => {
  const circle = await makeCircle();
  await circle.desk('round/open', { mode: 'live', until: null });
  const abort = new AbortController();
  const stream = await fetch(`${server.url}/api/circles/${circle.id}/live`, {
    headers: { authorization: `Bearer ${circle.pass}` },
    signal: abort.signal,
  });
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
  let text = '';
  void (async () => {
    for await (const piece of stream.body as unknown as AsyncIterable<Uint8Array>)
      text += Buffer.from(piece).toString();
  })().catch(() => undefined);
  const versions = () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  // the opened round may come with the first snapshot or with a second
  await expect.poll(() => text, { timeout: 10_000 }).toMatch(/"round":\{"number":1,"state":"open"/);
  const begun = versions().length;
  // not heard → heard (one person), → five, and no other move
  for (const moves of [1, 1, 1, 1, 2, 2, 2]) {
    await circle.member('ballots', { key: device(circle.id)('ballot'), position: 'p1', n: 1 });
    await expect.poll(() => versions().length - begun, { timeout: 10_000 }).toBe(moves);
    // what must not come would have come by now
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(versions().length - begun).toBe(moves);
  }
  const now = await circle.read('/now');
  expect(now.body.takingPart.joined).toEqual({ kind: 'count', count: 5 });
  expect((await circle.read('/now', { 'if-none-match': now.headers.get('etag') ?? '' })).status).toBe(304);
  abort.abort();
});

test('a second convener is brought in by a link that works once', async () => {
  const circle = await makeCircle();
  const { token } = (await circle.desk('conveners/invite', {})).body;
  expect((await server.post('/api/desk/invitations/look', { token })).body).toMatchObject({ name: 'A circle' });
  const joined = await server.post('/api/desk/invitations/join', {
    token,
    name: 'Bo',
    email: `bo-${circle.id}@example.org`,
    password: 'another long one',
  });
  expect(joined.status).toBe(200);
  expect((await server.post('/api/desk/invitations/look', { token })).status).toBe(404);
  const cookie = joined.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  expect((await server.get(`/api/desk/circles/${circle.id}`, { cookie })).body.conveners).toHaveLength(2);
});

test('of two who use one invitation at once one convenes, and the other has no account', async () => {
  const circle = await makeCircle();
  const invite = async (): Promise<string> => (await circle.desk('conveners/invite', {})).body.token;
  const join = (token: string, name: string) =>
    server.post('/api/desk/invitations/join', {
      token,
      name,
      email: `${name}-${circle.id}@example.org`,
      password: 'another long one',
    });
  const token = await invite();
  const names = ['cy', 'di'];
  const joined = await Promise.all(names.map((name) => join(token, name)));
  expect(joined.map(({ status }) => status).sort()).toEqual([200, 404]);
  const late = names[joined.findIndex(({ status }) => status === 404)] ?? '';
  // an account that was left behind would refuse the next invitation, and let them sign in
  const entered = await server.post('/api/auth/sign-in/email', {
    email: `${late}-${circle.id}@example.org`,
    password: 'another long one',
  });
  expect(entered.status).toBe(401);
  expect((await join(await invite(), late)).status).toBe(200);
});

test('a draft with faults names each of them, and nothing is made', async () => {
  const made = await server.post('/api/desk/circles', { ...DRAFT, name: '', question: 'Tell us.' }, convene());
  expect(made.status).toBe(400);
  expect(made.body.faults.map(({ field }: { field: string }) => field)).toEqual(['name', 'question']);
});

test('the log of all this holds no address, no id, no word that anybody typed', () => {
  const logged = server.logged.join('\n');
  expect(logged).toContain('/api/circles/:circle/responses');
  expect(logged).not.toMatch(/127\.0\.0\.1|[0-9a-f]{8}-[0-9a-f]{4}|[A-Za-z0-9_-]{22}|walk/i);
});

test('each request is logged by the pattern of its route', () => {
  const routes = server.logged.map((line) => (JSON.parse(line) as { route?: string }).route);
  for (const route of [
    '/api/circles/:circle/voices',
    '/api/circles/:circle/ballots',
    '/api/desk/circles/:circle/round/open',
    '/api/look',
  ])
    expect(routes).toContain(route);
});
