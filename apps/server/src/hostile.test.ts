import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALLOWANCES } from './kernel/http/limits.ts';
import { testCircle } from './test-circle.ts';
import { CONVENER, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let circle: string;
let authorization: string;
const cookie = () => ({ cookie: server.cookie ?? '' });
const key = () => randomBytes(32).toString('base64url');
const member = (path: string, body: unknown, headers = {}) =>
  server.post(`/api/circles/${circle}/${path}`, body, { authorization, ...headers });

beforeAll(async () => {
  server = await startTestServer();
  const made = await testCircle(server);
  circle = made.id;
  authorization = made.authorization.authorization;
  await made.desk('round/open', { mode: 'live', until: null });
});
afterAll(() => server.done());

test.each([
  ['not JSON', '{', 400, 'malformed'],
  ['half a UTF-8 letter', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]), 400, 'malformed'],
  ['a list', '[]', 400, 'malformed'],
  ['nothing', '', 400, 'malformed'],
  ['a field too many', JSON.stringify({ key: key(), text: 'a', language: 'en', admin: true }), 400, 'malformed'],
  ['__proto__', '{"__proto__":{"key":"x"},"text":"a","language":"en"}', 400, 'malformed'],
  ['a deep nest', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 400, 'malformed'],
  ['a megabyte', JSON.stringify({ key: key(), text: 'a'.repeat(1_000_000), language: 'en' }), 413, 'too-large'],
  [
    'more text than a voice can be',
    JSON.stringify({ key: key(), text: 'a'.repeat(20_000), language: 'en' }),
    400,
    'malformed',
  ],
  ['201 characters', JSON.stringify({ key: key(), text: 'a'.repeat(201), language: 'en' }), 422, 'too-long'],
  ['only space, 3 kB of it', JSON.stringify({ key: key(), text: ' '.repeat(3_000), language: 'en' }), 422, 'too-short'],
  ['10 kB of space', JSON.stringify({ key: key(), text: ' '.repeat(10_000), language: 'en' }), 400, 'malformed'],
])('a voice that is %s is refused in words', async (_, body, status, code) => {
  const answer = await fetch(`${server.url}/api/circles/${circle}/voices`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body,
  });
  const refusal = (await answer.json()) as { code: string; words: string };
  expect({ status: answer.status, code: refusal.code }).toEqual({ status, code });
  expect(refusal.words.length).toBeGreaterThan(10);
});

test.each([
  '<script>alert(1)</script>',
  '🙂👩🏽‍⚕️',
  'أريد أن أمشي إلى البيت',
  '"; DROP TABLE voice; --',
  '${7*7} {{7*7}}',
])('a voice of %s is kept word for word', async (text) => {
  expect((await member('voices', { key: key(), text, language: 'en' })).status).toBe(200);
  const { voices } = (await server.get(`/api/circles/${circle}/voices`, { authorization })).body;
  expect(voices.map((voice: { text: string }) => voice.text)).toContain(text);
});

test('the wrong content type, a chunked flood and a slow body are refused or dropped', async () => {
  const form = await fetch(`${server.url}/api/circles/${circle}/voices`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/plain' },
    body: '{}',
  });
  expect(form.status).toBe(415);
  const flood = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
  });
  const flooded = await fetch(`${server.url}/api/circles/${circle}/responses`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: flood,
    duplex: 'half',
  } as RequestInit).then(
    (answer) => answer.status,
    () => 413,
  );
  expect(flooded).toBe(413);
  expect((await server.get('/api/health')).status).toBe(200);
});

test('guessed ids, keys of others and answers to voices that are not there change nothing', async () => {
  const own = key();
  await member('ballots', { key: own, position: 'p1', n: 1 });
  expect((await member('ballots', { key: key(), position: 'p8', n: 1 })).body.code).toBe('unknown-position');
  expect(
    (await member('responses', { key: own, responses: [{ voice: 'A'.repeat(22), answer: 1, important: false, n: 1 }] }))
      .status,
  ).toBe(404);
  expect(
    (
      await member('responses', {
        key: key(),
        responses: [{ voice: 'A'.repeat(22), answer: 1, important: false, n: 1 }],
      })
    ).status,
  ).toBe(404);
  expect((await member('voices/take-back', { key: key() })).status).toBe(404);
  expect((await member('mine', { key: key() })).status).toBe(404);
  expect((await member('log/second', { key: own, entry: '00000000-0000-4000-8000-000000000000' })).status).toBe(404);
  const { responses } = (await member('mine', { key: own })).body;
  expect(responses).toEqual([]);
});

test('a page of another site cannot post with a convener’s cookie', async () => {
  for (const headers of [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ]) {
    const answer = await server.post(
      `/api/desk/circles/${circle}/round/close`,
      { number: 1 },
      { ...cookie(), ...headers },
    );
    expect({ headers, code: answer.body.code }).toEqual({ headers, code: 'cross-site' });
  }
  const form = await fetch(`${server.url}/api/desk/circles/${circle}/round/close`, {
    method: 'POST',
    headers: { ...cookie(), 'content-type': 'application/x-www-form-urlencoded' },
    body: 'number=1',
  });
  expect(form.status).toBe(415);
});

test('headers: no inline script, a nonce of its own each time, nothing kept, nothing framed', async () => {
  const pages = await Promise.all([fetch(`${server.url}/`), fetch(`${server.url}/`)]);
  const policies = pages.map((page) => page.headers.get('content-security-policy') ?? '');
  for (const policy of policies) {
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  }
  expect(policies[0]).not.toBe(policies[1]);
  const html = await (pages[0] as Response).text();
  expect(policies[0]).toContain(/nonce="([^"]+)"/.exec(html)?.[1] ?? 'none');
  expect(html).toContain('<noscript><main class="readable"><h1>');
  expect(pages[0]?.headers.get('referrer-policy')).toBe('no-referrer');
  expect((await fetch(`${server.url}/no/such/page`)).status).toBe(404);
  expect((await server.get('/api/hello')).headers.get('cache-control')).toBe('no-store');
});

test.each([
  '/../../etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/%00',
  '/assets/../../package.json',
  '//etc/passwd',
  '/.sources',
  `/${'a'.repeat(5_000)}`,
])('the path %s leads nowhere', async (path) => {
  const { hostname, port } = new URL(server.url);
  const status = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (piece) => (text += piece.toString()));
    socket.on('close', () => resolve(text));
  });
  expect(status).toMatch(/^HTTP\/1\.1 (404|400)/);
  expect(status).not.toMatch(/root:|"workspaces"/);
});

test('two hundred joins a second from one address are slowed, in words, with how long to wait; whoever waits gets in', async () => {
  const other = await startTestServer();
  try {
    const { example } = (await other.get('/api/hello')).body;
    const { circle: looked, pass } = (await other.post('/api/look', { code: example.code })).body;
    const join = () =>
      other.post(
        `/api/circles/${looked.id}/ballots`,
        { key: key(), position: 'p1', n: 1 },
        { authorization: `Bearer ${pass}` },
      );
    const answers = [];
    for (let second = 0; second < 5; second += 1)
      answers.push(...(await Promise.all(Array.from({ length: 200 }, join))));
    const slowed = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(ALLOWANCES.join.burst);
    expect(slowed.length).toBeGreaterThan(100);
    expect(slowed[0]?.body).toMatchObject({
      code: 'slow-down',
      wait: expect.any(Number),
      words: expect.stringMatching(/Wait .* and try again/),
    });
    expect(slowed[0]?.headers.get('retry-after')).toBe(String(slowed[0]?.body.wait));
    await new Promise((resolve) => setTimeout(resolve, 1_000 * slowed[0]?.body.wait + 300));
    expect((await join()).status).toBe(200);
  } finally {
    await other.done();
  }
});

test('a wrong code says what to do', async () => {
  const wrong = await server.post('/api/look', { code: 'acorn acorn acorn acorn' });
  expect(wrong.body).toMatchObject({ code: 'not-found', field: 'code' });
});

test('guessing passwords is slowed, with how long to wait', async () => {
  const guesses = await Promise.all(
    Array.from({ length: 14 }, () =>
      server.post('/api/auth/sign-in/email', { email: CONVENER.email, password: 'wrong wrong wrong' }),
    ),
  );
  const slowed = guesses.filter(({ status }) => status === 429);
  expect(slowed.length).toBeGreaterThan(0);
  expect(slowed[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(guesses.some(({ status }) => status === 401)).toBe(true);
});

test('sessions hold no address and no browser; cookies are for this site only', async () => {
  const other = await startTestServer({ PUBLIC_URL: 'https://throughline.example' });
  const made = await other.post(
    '/api/auth/sign-in/email',
    { email: CONVENER.email, password: CONVENER.password },
    { 'user-agent': 'Tell-Tale/1.0', 'x-forwarded-for': '203.0.113.77' },
  );
  expect(made.status).toBe(200);
  const set = made.headers.getSetCookie().join('\n');
  expect(set).toMatch(/HttpOnly/i);
  expect(set).toMatch(/SameSite=Lax/i);
  expect(set).toMatch(/Secure/);
  const { folder } = other;
  const bytes = Buffer.concat(['auth.db', 'auth.db-wal'].map((file) => readFileSync(join(folder, file))));
  for (const tell of ['Tell-Tale', '203.0.113.77', '127.0.0.1', 'undici', 'node-fetch'])
    expect(bytes.includes(tell)).toBe(false);
  await other.done();
});
