import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DRAFT, testCircle } from '../../test-circle.ts';
import { startTestServer, type TestServer } from '../../test-server.ts';

/** A mail server that speaks just enough SMTP, keeps what it is sent, and refuses one address. */
const listenForMail = async (): Promise<{ server: Server; url: string; letters: string[] }> => {
  const letters: string[] = [];
  const server = createServer((socket) => {
    let body: string | null = null;
    let held = '';
    socket.write('220 here\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      held += piece.toString();
      for (let end = held.indexOf('\r\n'); end >= 0; end = held.indexOf('\r\n')) {
        const line = held.slice(0, end);
        held = held.slice(end + 2);
        if (body !== null) {
          if (line === '.') {
            letters.push(body);
            body = null;
            socket.write('250 kept\r\n');
          } else body += `${line}\n`;
        } else if (line.startsWith('RCPT') && line.includes('gone@')) socket.write('550 no such person\r\n');
        else if (line === 'DATA') {
          body = '';
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 yes\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`, letters };
};

let post: Awaited<ReturnType<typeof listenForMail>>;
let server: TestServer;
let circle: string;
let code: string;
let pass: string;
const cookie = () => ({ cookie: server.cookie ?? '' });
const desk = (path: string, body: unknown) => server.post(`/api/desk/circles/${circle}/${path}`, body, cookie());
const people = async () => (await server.get(`/api/desk/circles/${circle}/roster`, cookie())).body.people;

beforeAll(async () => {
  post = await listenForMail();
  server = await startTestServer({ SMTP_URL: post.url, MAIL_FROM: 'Throughline <hello@example.org>' });
  const made = await testCircle(server, {
    name: 'Getting about',
    question: 'Why does getting about matter to you?',
    positions: ['People who use services', 'Staff'],
    affected: [
      { name: 'Night porters', position: null, invited: 2 },
      { name: 'Staff', position: 'p2', invited: 7 },
    ],
    frame: { ...DRAFT.frame, get: 'Tea', convenedBy: 'Sana' },
  });
  circle = made.id;
  code = made.code;
  pass = made.pass;
}, 60_000);
afterAll(async () => {
  await server.done();
  post.server.close();
});

test('people are added, bad ones named by their place, and who is affected is counted as invited', async () => {
  const { affected } = (await server.get(`/api/desk/circles/${circle}`, cookie())).body;
  const porters = affected[0].id;
  const added = await desk('roster', {
    people: [
      { name: 'Ann Lee', email: 'ann@example.org', affected: porters },
      { name: 'Bo', email: 'not an address', affected: null },
      { name: 'Cy', email: 'ANN@example.org', affected: null },
      { name: 'Di', email: 'gone@example.org', affected: porters },
      { name: 'Eve', email: null, affected: porters },
      { name: 'Flo', email: 'flo@example.org', affected: 'no such group' },
    ],
  });
  expect(added.body.added).toBe(4);
  expect(added.body.faults.map(({ at }: { at: number }) => at)).toEqual([1, 2]);
  expect((await people()).map(({ name, affected: group }: never) => [name, group]).sort()).toEqual([
    ['Ann Lee', porters],
    ['Di', porters],
    ['Eve', porters],
    ['Flo', null],
  ]);
  const rows = (await server.get(`/api/desk/circles/${circle}`, cookie())).body.whoseOur;
  // three porters stand on the roster; of staff nobody does, so what the convener typed stands
  expect(rows.map(({ affected: { invited } }: { affected: { invited: number } }) => invited)).toEqual([3, 7]);
});

test('invitations go out alike to everybody, and what the mail server refused is told', async () => {
  const ids = (await people()).flatMap(({ id, email }: { id: string; email: string | null }) =>
    email === null ? [] : [id],
  );
  const sent = await desk('roster/invite', { ids: [...ids, 'nobody'] });
  expect({ sent: sent.body.sent.length, failed: sent.body.failed.length }).toEqual({ sent: 2, failed: 1 });
  const bodies = post.letters.map((letter) => letter.slice(letter.indexOf('\n\n')));
  expect(new Set(bodies).size).toBe(1);
  for (const words of ['Sana invites you', `/j/${code.replaceAll(' ', '-')}`, 'Tea'])
    expect(bodies[0]).toContain(words);
  expect((await people()).filter(({ invitedOn }: { invitedOn: string | null }) => invitedOn !== null).length).toBe(2);
});

test('a name on the roster is read by conveners alone, and is in nothing that members, exports or the log see', async () => {
  const authorization = `Bearer ${pass}`;
  const seen: string[] = [];
  for (const path of ['', '/voices', '/now', '/log', '/stories', '/result', '/gathering'])
    seen.push(JSON.stringify((await server.get(`/api/circles/${circle}${path}`, { authorization })).body));
  for (const file of ['circle.json', 'voices.csv', 'result.csv'])
    seen.push(JSON.stringify((await server.get(`/api/desk/circles/${circle}/export/${file}`, cookie())).body));
  seen.push(server.logged.join('\n'));
  for (const text of seen) expect(text).not.toMatch(/Ann Lee|ann@example/);
  expect((await server.get(`/api/circles/${circle}/roster`, { authorization })).status).toBe(404);
  const [first] = await people();
  const gone = await fetch(`${server.url}/api/desk/circles/${circle}/roster/${first.id}`, {
    method: 'DELETE',
    headers: cookie(),
  });
  expect(gone.status).toBe(200);
  expect((await people()).length).toBe(3);
});

test('a host without mail says so', async () => {
  const quiet = await startTestServer();
  const { id, cookie: convener, desk: post } = await testCircle(quiet);
  expect((await quiet.get(`/api/desk/circles/${id}/roster`, convener)).body.mail).toBe(false);
  const refused = await post('roster/invite', { ids: ['x'] });
  expect(refused.body).toMatchObject({ code: 'not-allowed', words: expect.stringContaining('Print slips') });
  await quiet.done();
});

const NOBODY = { name: 'A', email: null, affected: null };
test.each([
  ['nobody', 'roster', { people: [] }],
  ['101 people', 'roster', { people: Array.from({ length: 101 }, () => NOBODY) }],
  ['a name of 10 kB', 'roster', { people: [{ ...NOBODY, name: 'A'.repeat(10_000) }] }],
  ['an address of 1 kB', 'roster', { people: [{ ...NOBODY, email: 'x'.repeat(1_000) }] }],
  ['an id of one’s own', 'roster', { people: [{ ...NOBODY, id: 'mine' }] }],
  ['no list', 'roster', { people: { length: 5 } }],
  ['21 invitations', 'roster/invite', { ids: Array.from({ length: 21 }, () => 'x') }],
  ['nothing', 'gatherings', {}],
  ['an unknown kind', 'gatherings', { name: 'x', mode: 'live', steps: [{ id: '', kind: 'dance', length: 1 }] }],
  ['an unknown mode', 'gatherings', { name: 'x', mode: 'later', steps: [] }],
])('%s is refused in words by %s', async (_, path, body) => {
  const answer = await desk(path, body);
  expect(answer.status).toBe(400);
  expect(answer.body.words.length).toBeGreaterThan(10);
});

test.each(['start', 'forward', 'back', 'time', 'lead', 'here'])(
  'a hostile %s is refused, never a fault',
  async (what) => {
    const nowhere = await desk(`gatherings/${'x'.repeat(5_000)}/${what}`, {
      turn: 0,
      confirmed: true,
      more: 5,
      name: 'x',
    });
    expect(nowhere.status).toBeGreaterThanOrEqual(400);
    expect(nowhere.status).toBeLessThan(500);
    for (const body of [{ turn: 1e308 }, { turn: -1 }, { turn: 'x' }, { turn: null }, [], { name: '\u0000\u202E' }]) {
      const answer = await desk(`gatherings/nothing/${what}`, body);
      expect([400, 404, 422]).toContain(answer.status);
    }
  },
);
