import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { addDays, TEMPLATES } from '@throughline/domain';
import { testCircle } from '../../test-circle.ts';
import { clockAt, cookieOf, startTestServer, type TestServer } from '../../test-server.ts';

const joining = { place: 'The hall', link: '', dialIn: '', starts: '2026-06-12T14:15', timeZone: 'Europe/London' };

let server: TestServer;
let circle: string;
let pass: string;
let at = Date.parse('2026-12-03T14:00:00Z');
const clock = clockAt(() => at);
let session = '';
const cookie = () => ({ cookie: session });
const member = () => ({ authorization: `Bearer ${pass}` });
const desk = (path: string, body: unknown, as = cookie()) =>
  server.post(`/api/desk/circles/${circle}/${path}`, body, as);
const now = async () => (await server.get(`/api/circles/${circle}/now`, member())).body;
const read = async () => (await server.get(`/api/circles/${circle}/gathering`, member())).body;

beforeAll(async () => {
  server = await startTestServer({}, { clock, lookEvery: 200 });
  session = server.cookie ?? '';
}, 60_000);
afterAll(() => server.done());
// each test has a circle of its own; the clock only moves forward
beforeEach(async () => {
  const made = await testCircle(
    { ...server, cookie: session },
    {
      name: 'Getting about',
      question: 'Why does getting about matter to you?',
      positions: ['People who use services', 'Staff'],
      affected: [{ name: 'Night porters', position: null, invited: 2 }],
    },
  );
  circle = made.id;
  pass = made.pass;
}, 60_000);

const plan = async (template: string) => {
  const found = TEMPLATES.find(({ id }) => id === template) ?? TEMPLATES[0];
  const steps = found?.steps.map(([kind, length]) => ({ id: '', kind, length })) ?? [];
  const made = await desk('gatherings', { name: 'Monday', mode: found?.mode, steps, joining });
  expect(made.status).toBe(201);
  return made.body;
};
const anotherConvener = async (): Promise<{ cookie: string }> => {
  const { token } = (await desk('conveners/invite', {})).body;
  const joined = await server.post('/api/desk/invitations/join', {
    token,
    name: 'Bo Ek',
    email: 'bo@example.org',
    password: 'another long one',
  });
  return { cookie: cookieOf(joined) ?? '' };
};

test('a gathering goes through its steps: rounds open and close with them, and what came of each is kept', async () => {
  const gathering = await plan('twenty');
  const press = (what: string, body: object) => desk(`gatherings/${gathering.id}/${what}`, body);
  expect((await now()).gathering).toMatchObject({ state: 'planned', kind: null, of: 5 });
  expect((await press('forward', { turn: 0 })).status).toBe(409);
  expect((await press('start', { turn: 0 })).body).toMatchObject({
    state: 'running',
    at: 0,
    turn: 1,
    leads: 'Sana Idris',
  });
  expect((await now()).round).toBeNull();
  await press('forward', { turn: 1 });
  expect((await now()).round).toMatchObject({ number: 1, state: 'open', mode: 'live', until: null });
  await desk('seed', { language: 'en', texts: ['We walk with people.', 'Ask me what I can do.'] });
  at += 7 * 60_000;
  // two conveners press at once: one step, and the second is told
  const [first, second] = await Promise.all([press('forward', { turn: 2 }), press('forward', { turn: 2 })]);
  expect([first.status, second.status].sort()).toEqual([200, 409]);
  expect((await now()).gathering).toMatchObject({ kind: 'respond', at: 2, turn: 3 });
  expect((await press('back', { turn: 3, confirmed: false })).status).toBe(403);
  expect((await press('back', { turn: 3, confirmed: true })).body).toMatchObject({ at: 1, turn: 4 });
  await press('forward', { turn: 4 });
  expect((await press('time', { turn: 5, more: 5 })).body).toMatchObject({ added: 5 });
  await press('forward', { turn: 5 });
  expect((await now()).round).toMatchObject({ number: 1, state: 'closed' });
  await press('forward', { turn: 6 });
  await press('forward', { turn: 7 });
  const { gathering: closed, soFar, past } = await read();
  expect(closed).toMatchObject({ state: 'closed', beganOn: clock.today(), closedOn: clock.today() });
  expect(past).toEqual([{ id: gathering.id, name: 'Monday', closedOn: clock.today() }]);
  expect(soFar.map(({ step, minutes, voices }: never) => [(step as { kind: string }).kind, minutes, voices])).toEqual([
    ['listen', 0, 0],
    ['voices', 7, 2],
    ['respond', 0, 2],
    ['voices', 0, 2],
    ['respond', 0, 2],
    ['common-ground', 0, 2],
    ['close', 0, 2],
  ]);
  expect(soFar[5].held.map(({ text }: { text: string }) => text).sort()).toEqual([
    'Ask me what I can do.',
    'We walk with people.',
  ]);
});

test('the record is a document that says the same, and forgets a voice that is hidden since', async () => {
  const { id } = await plan('twenty');
  const press = (what: string, body: object) => desk(`gatherings/${id}/${what}`, body);
  await press('start', { turn: 0 });
  await press('forward', { turn: 1 });
  await desk('seed', { language: 'en', texts: ['We walk with people.', 'Sana Idris is late.'] });
  for (const turn of [2, 3, 4, 5]) await press('forward', { turn });
  const { voices } = (await server.get(`/api/circles/${circle}/voices`, member())).body;
  const named = voices.find(({ text }: { text: string }) => text.includes('late'));
  await desk('hide', { voice: named.id, reason: 'name' });
  const step = (await read()).soFar.find(({ step: { kind } }: { step: { kind: string } }) => kind === 'common-ground');
  expect({ held: step.held.length, gone: step.gone }).toEqual({ held: 1, gone: 1 });
  const file = await fetch(`${server.url}/api/circles/${circle}/gatherings/${id}/record.docx`, { headers: member() });
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="record.docx"');
  const text = strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml'] ?? new Uint8Array());
  for (const words of [
    'Getting about',
    'Why does getting about matter to you?',
    '2. Voices',
    'We walk with people.',
    'One voice was taken back or hidden since',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('is late');
});

test('no record says before or after which step a voice was written', async () => {
  const { id } = await plan('twenty');
  const press = (what: string, body: object) => desk(`gatherings/${id}/${what}`, body);
  await press('start', { turn: 0 });
  await press('forward', { turn: 1 });
  const write = async (fill: number) => {
    const key = Buffer.alloc(32, fill).toString('base64url');
    return (
      await server.post(`/api/circles/${circle}/voices`, { key, text: `Voice ${fill}.`, language: 'en' }, member())
    ).body.id as string;
  };
  const early = await write(1);
  await press('forward', { turn: 2 });
  const late = await write(2);
  for (const turn of [3, 4, 5]) await press('forward', { turn });
  const { soFar } = await read();
  const named = soFar.map(({ step, held }: { step: { kind: string }; held: { voice: string }[] }) => [
    step.kind,
    held.map(({ voice }) => voice).sort(),
  ]);
  expect(named).toEqual([
    ['listen', []],
    ['voices', []],
    ['respond', []],
    ['common-ground', [early, late].sort()],
    ['close', []],
  ]);
  // and nothing else in what is kept of the steps holds an id of a voice
  const kept = JSON.stringify(soFar.map((step: { held: unknown }) => ({ ...step, held: [] })));
  for (const voice of [early, late]) expect(kept).not.toContain(voice);
});

test('a facilitator who vanishes leaves everything going, and another convener goes on where it stands', async () => {
  const { id } = await plan('twenty');
  const bo = await anotherConvener();
  await desk(`gatherings/${id}/start`, { turn: 0 });
  await desk(`gatherings/${id}/forward`, { turn: 1 });
  // Bo's desk is open too, and does not lead
  await desk(`gatherings/${id}/here`, {}, bo);
  at += 3 * 60_000;
  const away = async () => {
    // what the server does every few seconds
    await expect.poll(async () => (await read()).gathering.away, { timeout: 40_000, interval: 100 }).toBe(true);
  };
  await away();
  const key = Buffer.alloc(32, 7).toString('base64url');
  expect(
    (await server.post(`/api/circles/${circle}/voices`, { key, text: 'Still here.', language: 'en' }, member())).status,
  ).toBe(200);
  const taken = await desk(`gatherings/${id}/lead`, { name: 'Bo' }, bo);
  expect(taken.body).toMatchObject({ at: 1, turn: 2, leads: 'Bo', away: false });
  expect((await desk(`gatherings/${id}/forward`, { turn: 2 }, bo)).body).toMatchObject({ at: 2, leads: 'Bo' });
});

test('drafting opens and closes with its step, putting to consent is a press of its own, and the record says what came of both', async () => {
  const { id } = await plan('hour');
  const press = (what: string, body: object) => desk(`gatherings/${id}/${what}`, body);
  await press('start', { turn: 0 });
  for (const turn of [1, 2, 3]) await press('forward', { turn });
  expect((await now()).drafting.open).toBe(false);
  await press('forward', { turn: 4 });
  expect((await now()).drafting.open).toBe(true);
  await press('forward', { turn: 5 });
  expect((await now()).drafting.open).toBe(false);
  expect((await now()).purpose.asked).toBeNull();
  const parts = {
    'we-are': 'Patients and porters.',
    'together-we': 'Walk people home.',
    'so-that': 'Everybody gets home on their feet.',
    'we-live-it-when': '',
    'we-will-not': '',
    'still-open': '',
  };
  // a draft goes to consent only as the convener has read it
  const [left] = (await server.get(`/api/circles/${circle}/drafts`, member())).body.drafts;
  const putDraft = (seen: object) =>
    desk('purpose/put', { draft: { from: 'draft', id: left.id, seen }, reviewOn: '2027-06-01', until: null });
  expect((await putDraft(parts)).body).toMatchObject({ code: 'too-late', field: 'draft' });
  expect((await putDraft(left.parts)).body).toMatchObject({ code: 'too-short' });
  const draft = { from: 'words', parts, threads: [] };
  const put = await desk('purpose/put', { draft, reviewOn: '2027-06-01', until: null });
  expect(put.body).toEqual({ number: 1 });
  await press('forward', { turn: 6 });
  const stepOfKind = async (kind: string) =>
    (await read()).soFar.find(({ step }: { step: { kind: string } }) => step.kind === kind);
  expect((await stepOfKind('draft')).drafts.length).toBe(1);
  expect(await stepOfKind('consent')).toMatchObject({ version: 1, adopted: null });
  await desk('purpose/close', { number: 1, adopt: true, reasons: 'Too few were here; we begin with it.', by: 'Sana' });
  // the version was decided after the step: the record shows the decision as of now
  expect(await stepOfKind('consent')).toMatchObject({ version: 1, adopted: true });
});

test('a program that starts again finds the gathering where it stood', async () => {
  const { id } = await plan('twenty');
  await desk(`gatherings/${id}/start`, { turn: 0 });
  await desk(`gatherings/${id}/forward`, { turn: 1 });
  const { folder } = server;
  await server.close();
  const again = await startTestServer({}, { clock, lookEvery: 200 }, folder);
  const found = await again.get(`/api/circles/${circle}/gathering`, member());
  expect(found.body.gathering).toMatchObject({ id, state: 'running', at: 1, turn: 2 });
  const moved = await again.post(`/api/desk/circles/${circle}/gatherings/${id}/forward`, { turn: 2 }, cookie());
  expect(moved.body).toMatchObject({ at: 2 });
  expect(found.body.soFar.length).toBe(1);
  server = again;
});

test('steps of days go on by themselves with their round, and drafting waits for a convener', async () => {
  const { id } = await plan('two-weeks');
  await desk(`gatherings/${id}/start`, { turn: 0 });
  const day = 24 * 60 * 60_000;
  const begun = at;
  const first = clock.today();
  const kindOnDay = async (days: number, kind: string) => {
    at = begun + days * day;
    await expect.poll(async () => (await now()).gathering.kind, { timeout: 40_000, interval: 100 }).toBe(kind);
  };
  await kindOnDay(1, 'voices');
  expect((await now()).round).toMatchObject({ mode: 'days', until: addDays(first, 7) });
  await kindOnDay(5, 'respond');
  expect((await now()).round).toMatchObject({ number: 1, state: 'open' });
  await kindOnDay(8, 'common-ground');
  expect((await now()).round).toMatchObject({ number: 1, state: 'closed' });
  await kindOnDay(9, 'draft');
});

test('a calendar file says the same moment on every clock', async () => {
  const { id } = await plan('hour');
  const file = await server.get(`/api/desk/circles/${circle}/gatherings/${id}/calendar.ics`, cookie());
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  for (const line of [
    'DTSTART:20260612T131500Z',
    'DTEND:20260612T141500Z',
    'SUMMARY:Getting about: Monday',
    'LOCATION:The hall',
    `DTSTAMP:${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}`,
  ])
    expect(file.body).toContain(line);
  const days = await plan('two-weeks');
  const whole = await server.get(`/api/circles/${circle}/gatherings/${days.id}/calendar.ics`, member());
  expect(whole.body).toContain('DTSTART;VALUE=DATE:20260612');
  expect(whole.body).toContain('DTEND;VALUE=DATE:20260626');
  expect((await server.get(`/api/circles/${circle}/gatherings/${days.id}/nothing.pdf`, member())).status).toBe(404);
});
