import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemChance } from './kernel/chance.ts';
import { buildApp } from './kernel/http/app.ts';
import type { Parts } from './kernel/http/parts.ts';
import { cookieOf, startTestServer, type TestServer } from './test-server.ts';

/**
 * Who gets what at every route: the status of [stranger, member, member of another circle, convener, convener of another
 * circle]. Bodies are empty, so 400 means: let in, and told what is missing.
 */
const MEMBER_READS = [404, 200, 404, 404, 404];
const MEMBER_WRITES = [404, 400, 404, 404, 404];
const DESK_READS = [401, 401, 401, 200, 404];
const DESK_WRITES = [401, 401, 401, 400, 404];
const ANYBODY = [200, 200, 200, 200, 200];
/** Open to everybody once a purpose stands; this circle has none. */
const NOBODY_YET = [404, 404, 404, 404, 404];
const ANYBODY_WRITES = [400, 400, 400, 400, 400];

const TABLE: Readonly<Record<string, readonly number[]>> = {
  'GET /api/health': ANYBODY,
  'GET /api/hello': ANYBODY,
  'POST /api/look': ANYBODY_WRITES,
  'GET /api/qr/:code': ANYBODY,
  'POST /api/set-up': ANYBODY_WRITES,
  'GET /api/auth/*': ANYBODY,
  'POST /api/auth/*': [400, 400, 400, 400, 400],
  'GET /api/circles/:circle': MEMBER_READS,
  'GET /api/circles/:circle/voices': MEMBER_READS,
  'GET /api/circles/:circle/log': MEMBER_READS,
  'GET /api/circles/:circle/stories': MEMBER_READS,
  'GET /api/circles/:circle/now': MEMBER_READS,
  'GET /api/circles/:circle/live': MEMBER_READS,
  'GET /api/circles/:circle/result': MEMBER_READS,
  'POST /api/circles/:circle/result': MEMBER_WRITES,
  'GET /api/circles/:circle/picture': MEMBER_READS,
  'POST /api/circles/:circle/roll': MEMBER_WRITES,
  'POST /api/circles/:circle/ballots': MEMBER_WRITES,
  'POST /api/circles/:circle/responses': MEMBER_WRITES,
  'POST /api/circles/:circle/question': MEMBER_WRITES,
  'POST /api/circles/:circle/deal': MEMBER_WRITES,
  'POST /api/circles/:circle/mine': MEMBER_WRITES,
  'POST /api/circles/:circle/voices': MEMBER_WRITES,
  'POST /api/circles/:circle/voices/mend': MEMBER_WRITES,
  'POST /api/circles/:circle/voices/take-back': MEMBER_WRITES,
  'POST /api/circles/:circle/translations': MEMBER_WRITES,
  'POST /api/circles/:circle/stories': MEMBER_WRITES,
  'POST /api/circles/:circle/stories/share': MEMBER_WRITES,
  'POST /api/circles/:circle/stories/take-back': MEMBER_WRITES,
  'GET /api/circles/:circle/gathering': MEMBER_READS,
  'GET /api/circles/:circle/gatherings/:gathering': MEMBER_READS,
  'GET /api/circles/:circle/gatherings/:gathering/:file': MEMBER_READS,
  'POST /api/circles/:circle/log': MEMBER_WRITES,
  'POST /api/circles/:circle/log/second': MEMBER_WRITES,
  'POST /api/circles/:circle/log/drop': MEMBER_WRITES,
  'GET /api/circles/:circle/drafts': MEMBER_READS,
  'POST /api/circles/:circle/drafts': MEMBER_WRITES,
  'POST /api/circles/:circle/drafts/rename': MEMBER_WRITES,
  'POST /api/circles/:circle/drafts/remove': MEMBER_WRITES,
  'POST /api/circles/:circle/drafts/tie': MEMBER_WRITES,
  'POST /api/circles/:circle/drafts/untie': MEMBER_WRITES,
  'POST /api/circles/:circle/drafts/edits': MEMBER_WRITES,
  'POST /api/circles/:circle/drafts/here': MEMBER_WRITES,
  'POST /api/circles/:circle/drafts/text': MEMBER_WRITES,
  // a member says which drafts
  'GET /api/circles/:circle/drafts/live': [404, 400, 404, 404, 404],
  'POST /api/circles/:circle/suggestions': MEMBER_WRITES,
  'POST /api/circles/:circle/suggestions/settle': MEMBER_WRITES,
  'POST /api/circles/:circle/suggestions/take-back': MEMBER_WRITES,
  'GET /api/circles/:circle/purpose': MEMBER_READS,
  'POST /api/circles/:circle/consent': MEMBER_WRITES,
  'POST /api/circles/:circle/consent/take-back': MEMBER_WRITES,
  'POST /api/circles/:circle/consent/words': MEMBER_WRITES,
  'POST /api/circles/:circle/consent/mine': MEMBER_WRITES,
  'GET /api/poster/:circle': NOBODY_YET,
  'POST /api/poster/:circle/sightings': ANYBODY_WRITES,
  'GET /api/open/:circle/purpose': NOBODY_YET,
  'GET /api/circles/:circle/purpose/:number/:file': [404, 404, 404, 404, 404],
  'GET /api/desk/circles/:circle/purpose/:number/:file': [401, 401, 401, 404, 404],
  'GET /api/open/:circle/purpose/:file': NOBODY_YET,
  'POST /api/desk/circles/:circle/purpose/put': DESK_WRITES,
  'POST /api/desk/circles/:circle/purpose/close': DESK_WRITES,
  'POST /api/desk/circles/:circle/purpose/answer': DESK_WRITES,
  'POST /api/desk/circles/:circle/purpose/review': DESK_WRITES,
  'POST /api/desk/circles/:circle/purpose/public': DESK_WRITES,
  'POST /api/desk/circles/:circle/purpose/before': DESK_WRITES,
  'GET /api/desk/circles': [401, 401, 401, 200, 200],
  'POST /api/desk/circles': [401, 401, 401, 400, 400],
  'GET /api/desk/circles/:circle': DESK_READS,
  'PUT /api/desk/circles/:circle': DESK_WRITES,
  'PUT /api/desk/circles/:circle/affected': DESK_WRITES,
  'POST /api/desk/circles/:circle/seed': DESK_WRITES,
  'POST /api/desk/circles/:circle/hide': DESK_WRITES,
  'POST /api/desk/circles/:circle/example/reset': [401, 401, 401, 403, 404],
  'POST /api/desk/circles/:circle/round/open': DESK_WRITES,
  'POST /api/desk/circles/:circle/round/close': DESK_WRITES,
  'POST /api/desk/circles/:circle/drafting/open': DESK_WRITES,
  'POST /api/desk/circles/:circle/drafting/close': [401, 401, 401, 409, 404],
  'POST /api/desk/circles/:circle/drafting/clock': DESK_WRITES,
  'POST /api/desk/circles/:circle/drafting/hand-over': DESK_WRITES,
  'POST /api/desk/circles/:circle/drafting/hand-over/end': [401, 401, 401, 409, 404],
  'GET /api/desk/circles/:circle/gatherings': DESK_READS,
  'POST /api/desk/circles/:circle/gatherings': DESK_WRITES,
  'PUT /api/desk/circles/:circle/gatherings/:gathering': DESK_WRITES,
  'POST /api/desk/circles/:circle/gatherings/:gathering/start': DESK_WRITES,
  'POST /api/desk/circles/:circle/gatherings/:gathering/forward': DESK_WRITES,
  'POST /api/desk/circles/:circle/gatherings/:gathering/back': DESK_WRITES,
  'POST /api/desk/circles/:circle/gatherings/:gathering/time': DESK_WRITES,
  'POST /api/desk/circles/:circle/gatherings/:gathering/lead': DESK_WRITES,
  'POST /api/desk/circles/:circle/gatherings/:gathering/here': DESK_READS,
  'GET /api/desk/circles/:circle/gatherings/:gathering/:file': DESK_READS,
  'DELETE /api/desk/circles/:circle/gatherings/:gathering': DESK_READS,
  'GET /api/desk/circles/:circle/roster': DESK_READS,
  'POST /api/desk/circles/:circle/roster': DESK_WRITES,
  'POST /api/desk/circles/:circle/roster/invite': DESK_WRITES,
  'DELETE /api/desk/circles/:circle/roster/:person': [401, 401, 401, 404, 404],
  'POST /api/desk/circles/:circle/conveners/invite': [401, 401, 401, 200, 404],
  'DELETE /api/desk/circles/:circle/conveners/:user': [401, 401, 401, 404, 404],
  'GET /api/desk/circles/:circle/export/:file': DESK_READS,
  'POST /api/desk/invitations/look': ANYBODY_WRITES,
  'POST /api/desk/invitations/accept': [401, 401, 401, 400, 400],
  'POST /api/desk/invitations/join': ANYBODY_WRITES,
};
/** Answered past the router; everything else is a route of its. */
const PAST_THE_ROUTER = ['POST /api/circles/:circle/responses'];

const DRAFT = {
  name: 'A circle',
  question: 'Why does this matter to you?',
  language: 'en',
  positions: ['A', 'B'],
  affected: [],
  rule: 'no-position-objects',
  frame: { decided: 'a', open: 'b', decides: 'c', get: 'd', hearBackBy: '2099-01-01', convenedBy: 'e', atRisk: 'f' },
  matrixDeclared: false,
};

const GATHERING = {
  name: 'Monday',
  mode: 'live',
  steps: [{ id: '', kind: 'close', length: 5 }],
  joining: { place: '', link: '', dialIn: '', starts: '2099-01-31T14:15', timeZone: 'Europe/London' },
};

let server: TestServer;
let circle: string;
let code: string;
let gathering: string;
let seats: readonly Record<string, string>[];

beforeAll(async () => {
  server = await startTestServer();
  const cookie = server.cookie ?? '';
  const make = async () => {
    const made = (await server.post('/api/desk/circles', DRAFT, { cookie })).body;
    return { ...made, pass: (await server.post('/api/look', { code: made.code })).body.pass };
  };
  const own = await make();
  const another = await make();
  circle = own.id;
  code = own.code;
  gathering = (await server.post(`/api/desk/circles/${circle}/gatherings`, GATHERING, { cookie })).body.id;
  const { token } = (await server.post(`/api/desk/circles/${another.id}/conveners/invite`, {}, { cookie })).body;
  const joined = await server.post('/api/desk/invitations/join', {
    token,
    name: 'Bo',
    email: 'bo@example.org',
    password: 'another long one',
  });
  seats = [
    {},
    { authorization: `Bearer ${own.pass}` },
    { authorization: `Bearer ${another.pass}` },
    { cookie },
    { cookie: cookieOf(joined) ?? '' },
  ];
});
afterAll(() => server.done());

test('the table names every route there is, and no other', () => {
  const parts = {
    config: { publicUrl: 'http://localhost' },
    limits: {},
    store: {},
    signIn: {},
    rooms: {},
    hub: {},
    clock: {},
    chance: systemChance,
    documents: {},
  } as unknown as Parts;
  const app = buildApp(parts, { answer: () => new Response() });
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set([...routes, ...PAST_THE_ROUTER])].sort()).toEqual(Object.keys(TABLE).sort());
});

const ask = async (
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> => {
  const abort = new AbortController();
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: { ...headers, ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    ...(method === 'GET' ? {} : { body: '{}' }),
    signal: abort.signal,
  });
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    abort.abort();
    return { status: answer.status, text: '' };
  }
  return { status: answer.status, text: await answer.text() };
};

test.each(Object.entries(TABLE))('%s', async (route, expected) => {
  const [method = '', shape = ''] = route.split(' ');
  const path = shape
    .replace(':circle', circle)
    .replace(':user', 'nobody')
    .replace(':gathering', gathering)
    .replace(':person', 'nobody')
    .replace(':file', shape.includes('gatherings') ? 'calendar.ics' : 'circle.json')
    .replace(':number', '1')
    .replace(':code', code.replaceAll(' ', '-'))
    .replace('/auth/*', method === 'GET' ? '/auth/get-session' : '/auth/sign-in/email');
  const statuses: number[] = [];
  for (const seat of seats) statuses.push((await ask(method, path, seat)).status);
  expect(statuses).toEqual(expected);
});

test('a circle of others and one that is not there look the same, to members and to conveners', async () => {
  const nowhere = '00000000-0000-4000-8000-000000000000';
  for (const [method, rest] of [
    ['GET', ''],
    ['GET', '/voices'],
    ['POST', '/responses'],
    ['POST', '/mine'],
  ] as const) {
    expect(await ask(method, `/api/circles/${circle}${rest}`, seats[2] ?? {})).toEqual(
      await ask(method, `/api/circles/${nowhere}${rest}`, seats[2] ?? {}),
    );
  }
  expect(await ask('GET', `/api/desk/circles/${circle}`, seats[4] ?? {})).toEqual(
    await ask('GET', `/api/desk/circles/${nowhere}`, seats[4] ?? {}),
  );
});

test('what there is not is not found, whatever the method', async () => {
  for (const [method, path] of [
    ['GET', '/api/nothing'],
    ['DELETE', `/api/circles/${circle}`],
    ['PATCH', '/api/look'],
    ['PUT', '/api/health'],
  ] as const) {
    expect((await ask(method, path, seats[1] ?? {})).status).toBe(404);
  }
});
