import {
  ALL_ENDPOINTS,
  type Endpoint,
  type Endpoints,
  isGuarded,
  PROTOCOL_HEADER,
  PROTOCOL_VERSION,
} from '@throughline/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from './kernel/http/app.ts';
import { servedBy } from './rooms/all.ts';
import type { ServerContext } from './rooms/context.ts';
import { testCircle } from './test-circle.ts';
import { cookieOf, startTestServer, type TestServer } from './test-server.ts';

/**
 * The status that each kind of person gets at every endpoint: [stranger, member, member of another circle, convener,
 * convener of another circle]. It follows from the seat; where an endpoint differs, OWN has its status.
 */
type Statuses = readonly [number, number, number, number, number];
/** The test sends empty bodies, so 400 means: let in, and told what is missing. */
const letIn = ({ body }: Endpoint): number => (body === null ? 200 : 400);
const bySeat = (endpoint: Endpoint, let_: number = letIn(endpoint)): Statuses => {
  switch (endpoint.seat) {
    case 'anybody':
      return [let_, let_, let_, let_, let_];
    case 'member':
      return [404, let_, 404, 404, 404];
    case 'signed-in':
      return [401, 401, 401, let_, let_];
    case 'convener':
      return [401, 401, 401, let_, 404];
  }
};

/** The status for a person who is let in with an empty body, where it is neither 200 nor 400. */
const OWN: Readonly<Record<string, number>> = {
  // this circle has no purpose, and its roster is empty
  readPoster: 404,
  readOpenPurpose: 404,
  takePurposeFile: 404,
  takeOpenPurposeFile: 404,
  takeDeskPurposeFile: 404,
  removeFromRoster: 404,
  removeConvener: 404,
  // drafting is not open, and the circle is no example
  closeDrafting: 409,
  endHandOver: 409,
  resetExample: 403,
  // a member has to name drafts; a sign-in needs something to sign in with
  followDrafts: 400,
  askAuth: 400,
  // these take an empty body
  sayLeadHere: 200,
};

type Row = readonly [name: string, endpoint: Endpoint];
const ROWS: readonly Row[] = Object.values(ALL_ENDPOINTS).flatMap((room) => Object.entries(room as Endpoints));
const ROUTES = ROWS.map(([, { route }]) => `${route.method} ${route.path}`);
/** Endpoints that are answered before the router. All others are routes. */
const PAST_THE_ROUTER = ['POST /api/circles/:circle/responses'];

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
  const own = await testCircle(server);
  const another = await testCircle(server);
  circle = own.id;
  code = own.code;
  gathering = await planOne();
  const { token } = (await another.desk('conveners/invite', {})).body;
  const joined = await server.post('/api/desk/invitations/join', {
    token,
    name: 'Bo',
    email: 'bo@example.org',
    password: 'another long one',
  });
  seats = [{}, own.authorization, another.authorization, { cookie }, { cookie: cookieOf(joined) ?? '' }];
});
afterAll(() => server.done());

const planOne = async (): Promise<string> =>
  (await server.post(`/api/desk/circles/${circle}/gatherings`, GATHERING, { cookie: server.cookie ?? '' })).body.id;

test('the server has every endpoint of the list, and no other', () => {
  const context = {
    config: { publicUrl: 'http://localhost' },
    limits: {},
    store: {},
    signIn: {},
    circles: {},
    hub: {},
    clock: {},
    chance: { bytes: () => Buffer.from('seed') },
    documents: {},
  } as unknown as ServerContext;
  const app = buildApp(context, servedBy(context), { answer: () => new Response() });
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(routes)].sort()).toEqual(ROUTES.toSorted());
  expect(ROUTES).toEqual(expect.arrayContaining(PAST_THE_ROUTER));
});

test('no two endpoints have one name, or one method and path', () => {
  expect(new Set(ROWS.map(([name]) => name)).size).toBe(ROWS.length);
  expect(new Set(ROUTES).size).toBe(ROUTES.length);
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

const addressOf = ({ route: { method, path } }: Endpoint): string =>
  path
    .replace(':circle', circle)
    .replace(':user', 'nobody')
    .replace(':gathering', gathering)
    .replace(':person', 'nobody')
    .replace(':file', path.includes('gatherings') ? 'calendar.ics' : 'circle.json')
    .replace(':number', '1')
    .replace(':code', code.replaceAll(' ', '-'))
    .replace('/auth/*', method === 'GET' ? '/auth/get-session' : '/auth/sign-in/email');

test.each(ROWS)('%s', async (name, endpoint) => {
  const statuses: number[] = [];
  for (const seat of seats) statuses.push((await ask(endpoint.route.method, addressOf(endpoint), seat)).status);
  // whoever may has removed the gathering: it is planned anew for the rows that follow
  if (name === 'removeGathering') gathering = await planOne();
  expect(statuses).toEqual(bySeat(endpoint, OWN[name]));
});

test.each(ROWS.filter(([, endpoint]) => isGuarded(endpoint)))(
  '%s does nothing for a page of another site',
  async (_, endpoint) => {
    for (const from of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const { status, text } = await ask(endpoint.route.method, addressOf(endpoint), { ...seats[3], ...from });
      expect({ status, code: JSON.parse(text).code }).toEqual({ status: 403, code: 'cross-site' });
    }
  },
);

test('every write that a cookie authorizes is guarded against pages of other sites', () => {
  for (const [name, endpoint] of ROWS)
    expect({ name, guarded: isGuarded(endpoint) }).toEqual({
      name,
      guarded:
        endpoint.route.method !== 'GET' &&
        (endpoint.route.path.startsWith('/api/desk/') || /^\/api\/(auth|set-up)/.test(endpoint.route.path)),
    });
});

test.each(ROWS.filter(([, { seat }]) => seat !== 'anybody'))(
  '%s tells a page of another version, before anything of it is read',
  async (_, endpoint) => {
    const seat = endpoint.seat === 'member' ? seats[1] : seats[3];
    for (const version of ['0', String(PROTOCOL_VERSION + 1), 'x']) {
      const { status, text } = await ask(endpoint.route.method, addressOf(endpoint), {
        ...seat,
        [PROTOCOL_HEADER]: version,
      });
      expect({ status, code: JSON.parse(text).code }).toEqual({ status: 409, code: 'new-version' });
    }
    const today = { ...seat, [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };
    expect((await ask(endpoint.route.method, addressOf(endpoint), today)).text).not.toContain('new-version');
    if (endpoint.route.method === 'DELETE') gathering = await planOne();
  },
);

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
