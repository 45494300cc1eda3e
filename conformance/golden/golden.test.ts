import { expect, test } from 'vitest';
import { GONE_ROUTES, NEW_ROUTES } from './changed-on-purpose.ts';
import { compareAll } from './compare-all.ts';
import { differences } from './differences.ts';
import { unpackFixture } from './fixture.ts';
import { Meant } from './meant.ts';
import { routesOfTheServer } from './routes-of-the-server.ts';

test('a data folder of the recorded program opens, and every reply is as it was, byte for byte', {
  timeout: 120_000,
}, async () => {
  const { compared, faults } = await compareAll('sqlite');
  expect(compared).toBeGreaterThan(1_000);
  expect(faults.join('\n\n'), 'was it meant? Then list it in changed-on-purpose.ts').toBe('');
});

test.each(['sqlite', 'postgres'] as const)('every GET route is among those that were asked: %s', async (engine) => {
  const { recording, remove } = await unpackFixture(engine);
  await remove();
  const asked = new Set(recording.asked.map(({ route }) => route));
  expect(recording.routes.filter((route) => !asked.has(route))).toEqual([]);
  const today = routesOfTheServer().filter((route) => route.startsWith('GET '));
  const since = NEW_ROUTES.map(({ route }) => route);
  const gone = GONE_ROUTES.map(({ route }) => route);
  expect([...today].sort()).toEqual([...recording.routes.filter((route) => !gone.includes(route)), ...since].sort());
});

test('a difference is told where it is: values, names and their order, headers, spaces', () => {
  const reply = { status: 200, headers: { etag: '"1"' }, body: '{"a":[1,{"b":2,"c":3}]}' };
  const at = (change: object) => differences(reply, { ...reply, ...change }).map((difference) => difference.at);
  expect(at({})).toEqual([]);
  expect(at({ status: 404, headers: {} })).toEqual(['status', 'headers.etag']);
  expect(at({ body: '{"a":[1,{"b":4,"c":3}],"d":0}' })).toEqual(['body.a.1.b', 'body.d']);
  expect(at({ body: '{"a":[1,{"c":3,"b":2}]}' })).toEqual(['body.a.1 (order)']);
  expect(at({ body: '{"a": [1,{"b":2,"c":3}]}' })).toEqual(['body (spaces)']);
  expect(at({ body: 'a\nb' })).toEqual(['body.line 1', 'body.line 2']);
  const events = (data: string) => ({ ...reply, body: `event: now\ndata: ${data}\n\n` });
  const inEvents = (data: string) => differences(events('{"a":1}'), events(data)).map((difference) => difference.at);
  expect(inEvents('{"a":1,"b":{}}')).toEqual(['body.line 2.b']);
  expect(inEvents('{"a": 1}')).toEqual(['body.line 2']);
});

test('a change that was meant covers its place and what is in it; one that is not seen is told', () => {
  const because = 'decision 0099';
  const list = [
    { route: 'GET /a', at: 'body.voices.*.text', because },
    { route: '*', at: 'headers.etag', seat: 'member', because },
    { route: 'GET /b', at: 'status', engine: 'postgres', because },
  ] as const;
  const meant = new Meant(list, 'sqlite');
  expect(meant.covers('GET /a', 'member', 'body.voices.3.text')).toBe(true);
  expect(meant.covers('GET /a', 'member', 'body.voices.3.text.more')).toBe(true);
  expect(meant.covers('GET /a', 'member', 'body.voices.3')).toBe(false);
  expect(meant.covers('GET /c', 'member', 'body.voices.3.text')).toBe(false);
  expect(meant.covers('GET /b', 'member', 'status')).toBe(false);
  expect(meant.notSeen()).toEqual(['* at headers.etag: listed as changed (decision 0099), but it is as it was.']);
  expect(meant.covers('GET /c', 'other', 'headers.etag')).toBe(false);
  expect(meant.covers('GET /c', 'member', 'headers.etag')).toBe(true);
  expect(meant.notSeen()).toEqual([]);
});
