import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestCircle, testCircle } from '../../test-circle.ts';
import { startTestServer, type TestServer } from '../../test-server.ts';

let server: TestServer;
let circle: TestCircle;
const at = (path = '') => `/api/circles/${circle.id}/notes${path}`;
const newKey = () => randomBytes(32).toString('base64url');
const read = async () => (await server.get(at(), circle.authorization)).body.notes;
const now = async () => (await server.get(`/api/circles/${circle.id}/now`, circle.authorization)).body.note;

beforeAll(async () => {
  server = await startTestServer();
  circle = await testCircle(server);
});
afterAll(() => server.done());

test('a note is written with a day, read by members and conveners, exported, and taken back', async () => {
  const key = newKey();
  const before = await now();
  const body = { key, text: 'The lift, again', position: 'p1' };
  const { status, body: kept } = await server.post(at(), body, circle.authorization);
  expect(status).toBe(200);
  expect(kept.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect((await server.post(at(), body, circle.authorization)).body).toEqual(kept);
  const note = { id: kept.id, text: 'The lift, again', position: 'p1', on: kept.on };
  expect(await read()).toEqual([note]);
  const cookie = { cookie: server.cookie ?? '' };
  expect((await server.get(`/api/desk/circles/${circle.id}/notes`, cookie)).body.notes).toEqual([note]);
  expect(await now()).toEqual({ revision: before.revision + 1, notes: 1 });
  const file = await fetch(`${server.url}/api/desk/circles/${circle.id}/export/notes.csv`, { headers: cookie });
  expect(await file.text()).toContain('The lift, again');
  expect((await server.post(at('/take-back'), { key }, circle.authorization)).status).toBe(200);
  expect((await server.post(at('/take-back'), { key }, circle.authorization)).body.reason).toBe('note-gone');
  expect((await server.post(at(), body, circle.authorization)).body.reason).toBe('note-gone');
  expect(await read()).toEqual([]);
});

test('what is no note is refused with its reason', async () => {
  const write = async (more: object) =>
    (await server.post(at(), { key: newKey(), text: 'x', position: null, ...more }, circle.authorization)).body;
  expect(await write({ text: ' ' })).toMatchObject({ reason: 'note-empty' });
  expect(await write({ text: 'x'.repeat(301) })).toMatchObject({ reason: 'note-too-long' });
  expect(await write({ position: 'p8' })).toMatchObject({ reason: 'no-such-position' });
});
