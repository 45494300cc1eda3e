import { randomBytes, randomUUID } from 'node:crypto';
import { PART_LIMIT } from '@throughline/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { asText, Writer } from '../../contract/drafting/writer.ts';
import { ALLOWANCES } from '../../kernel/http/limits.ts';
import { testCircle } from '../../test-circle.ts';
import { startTestServer, type TestServer } from '../../test-server.ts';

let server: TestServer;
let circle: string;
let authorization: string;
let voice: string;

const desk = (path: string, body: object = {}) =>
  server.post(`/api/desk/circles/${circle}/${path}`, body, { cookie: server.cookie ?? '' });
const member = (path: string, body: object) => server.post(`/api/circles/${circle}/${path}`, body, { authorization });
const drafts = async () => (await server.get(`/api/circles/${circle}/drafts`, { authorization })).body;
const now = async () => (await server.get(`/api/circles/${circle}/now`, { authorization })).body;
const first = async () => (await drafts()).drafts[0];

/** A page that has read the first draft. */
const open = async (): Promise<Writer & { draft: string; epoch: number }> => {
  const { id: draft } = await first();
  const { body } = await member('drafts/text', { draft, since: null });
  const writer = Object.assign(new Writer(), { draft, epoch: body.epoch as number });
  writer.hear(body.update);
  return writer;
};
const send = (writer: Awaited<ReturnType<typeof open>>, update = writer.waiting ?? new Uint8Array()) =>
  member('drafts/edits', { draft: writer.draft, epoch: writer.epoch, key: writer.key, update: asText(update) });

beforeAll(async () => {
  server = await startTestServer();
  const made = await testCircle(server);
  circle = made.id;
  authorization = made.authorization.authorization;
  await desk('seed', { language: 'en', texts: ['Said before anybody came'] });
  voice = (await server.get(`/api/circles/${circle}/voices`, { authorization })).body.voices[0].id;
});
afterAll(() => server.done());

test('drafting is opened with one empty draft, which the snapshot says without telling words', async () => {
  expect((await now()).drafting.open).toBe(false);
  expect((await member('drafts', { id: randomUUID(), name: '', from: null })).body.code).toBe('not-open');
  expect((await desk('drafting/open', { until: '2020-01-01' })).body).toMatchObject({ field: 'until' });
  expect((await desk('drafting/open', { until: null })).status).toBe(200);
  expect((await desk('drafting/open', { until: null })).body.code).toBe('already-done');
  await expect.poll(async () => (await now()).drafting.open).toBe(true);
  expect(await first()).toMatchObject({ name: 'A', epoch: 0, threads: [] });
});

test('drafts lie side by side; one begins with the words of another; an empty one is removed', async () => {
  const id = randomUUID();
  const body = { id, name: 'Nights', from: null };
  expect((await member('drafts', body)).status).toBe(200);
  expect((await member('drafts', body)).status).toBe(200); // sent again by an outbox
  expect((await member('drafts', { ...body, id: randomUUID() })).body.code).toBe('in-use');
  expect((await member('drafts/rename', { draft: id, name: 'Days' })).status).toBe(200);
  expect((await drafts()).drafts.map(({ name }: { name: string }) => name)).toEqual(['A', 'Days']);
  expect((await member('drafts/remove', { draft: id })).status).toBe(200);
  expect((await drafts()).drafts).toHaveLength(1);
});

test('ST2 ST7 an edit that is acknowledged is in the text, once however often it is sent, and without who or when', async () => {
  const writer = await open();
  writer.type('so-that', 0, 'they go home');
  expect((await send(writer)).status).toBe(200);
  expect((await send(writer)).status).toBe(200);
  expect((await first()).parts['so-that']).toBe('they go home');
  const other = await open();
  expect(other.read('so-that')).toBe('they go home');
  const everything = JSON.stringify(await drafts());
  expect(everything).not.toContain(writer.key);
  expect(everything).not.toMatch(/\d{4}-\d{2}-\d{2}T|127\.0\.0\.1/);
  expect(server.logged.join()).not.toContain(writer.key);
});

test('ST4 a part that would grow past its limit is refused with what to do; with less in it the edit is taken', async () => {
  const writer = await open();
  writer.type('we-will-not', 0, 'x'.repeat(PART_LIMIT + 30));
  const refused = await send(writer);
  expect(refused).toMatchObject({ status: 422, body: { code: 'too-long', field: 'we-will-not' } });
  expect(refused.body.words).toContain('Nothing is lost');
  writer.cut('we-will-not', 0, 30);
  expect((await send(writer)).status).toBe(200);
  expect((await first()).parts['we-will-not']).toHaveLength(PART_LIMIT);
});

/** A number as Yjs writes it: seven bits a byte, the lowest first. */
const number = (value: number): readonly number[] =>
  value < 128 ? [value] : [128 + (value % 128), ...number(Math.floor(value / 128))];
/** At the start of a part. */
const PART = [1, 7, ...Buffer.from('so-that')];
/** An edit with one piece of content, written by hand: what no page would ever send. */
const bare = (writer: number, content: readonly number[]): Uint8Array =>
  Uint8Array.from([1, 1, ...number(writer), 0, ...content, 0]);

test('ST3 what is no edit is refused in words and changes nothing', async () => {
  const before = (await first()).parts;
  const writer = await open();
  const edit = (make: (doc: Y.Doc) => void, number = writer.number): Uint8Array => {
    const doc = new Y.Doc();
    doc.clientID = number;
    make(doc);
    return Y.encodeStateAsUpdate(doc);
  };
  const hostile: readonly (readonly [string, Uint8Array])[] = [
    ['under another’s number', edit((doc) => doc.getText('so-that').insert(0, 'x'), 77)],
    ['into a part that is none', edit((doc) => doc.getText('seventh').insert(0, 'x'))],
    ['a map', edit((doc) => doc.getMap('so-that').set('a', 'b'))],
    ['a nested text', edit((doc) => doc.getArray('so-that').insert(0, [new Y.Text('x')]))],
    ['an embed', edit((doc) => doc.getText('so-that').insertEmbed(0, { image: 'x' }))],
    ['formatting', edit((doc) => doc.getText('so-that').insert(0, 'x', { bold: true }))],
    ['a subdocument', edit((doc) => doc.getArray('so-that').insert(0, [new Y.Doc()]))],
    ['no letters, which would shut the text to everybody after', bare(writer.number, [4, ...PART, ...number(0)])],
    ['as many letters as there are numbers', bare(writer.number, [1, ...PART, ...number(2 ** 53 - 1)])],
    ['noise', randomBytes(900)],
    ['nothing', new Uint8Array()],
    ['a promise of more', Uint8Array.from([255, 255, 255, 255, 255, 255, 15, 1, 1, 0])],
  ];
  for (const [what, update] of hostile) {
    const answer = await send(writer, update);
    expect({ what, code: answer.body.code }).toEqual({ what, code: 'malformed' });
  }
  // its edit refers to letters that the server does not have
  const lonely = new Writer();
  lonely.doc.clientID = writer.number;
  lonely.type('so-that', 0, 'seen');
  lonely.acknowledged(1);
  lonely.type('so-that', 4, ' unseen');
  expect((await send(writer, lonely.waiting ?? new Uint8Array())).body.code).toBe('not-found');
  expect((await first()).parts).toEqual(before);
  expect(server.logged.filter((line) => line.includes('fault of ours'))).toEqual([]);
  // and the text takes edits as before
  const fresh = await open();
  fresh.type('together-we', 0, 'keep moving');
  expect((await send(fresh)).status).toBe(200);
});

test('a voice is tied to a part and untied; taken back, it takes its threads along', async () => {
  const { id: draft } = await first();
  expect((await member('drafts/tie', { draft, part: 'so-that', voice })).status).toBe(200);
  expect((await member('drafts/tie', { draft, part: 'so-that', voice })).status).toBe(200);
  expect((await first()).threads).toEqual([{ part: 'so-that', voice }]);
  expect((await member('drafts/tie', { draft, part: 'so-that', voice: 'A'.repeat(22) })).status).toBe(404);
  await member('drafts/untie', { draft, part: 'so-that', voice });
  expect((await first()).threads).toEqual([]);
});

test('what is written is told to those who listen, with how many write where and never who', async () => {
  const { id: draft } = await first();
  const abort = new AbortController();
  const stream = await fetch(`${server.url}/api/circles/${circle}/drafts/live?draft=${draft}`, {
    headers: { authorization },
    signal: abort.signal,
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  let heard = '';
  const reading = (async () => {
    for await (const piece of stream.body ?? []) heard += Buffer.from(piece).toString();
  })().catch(() => undefined);
  await expect.poll(() => heard).toContain('event: start');
  const writer = await open();
  writer.type('we-are', 0, 'the people of the ward');
  await member('drafts/here', { draft, key: writer.key, part: 'we-are' });
  await send(writer);
  await expect.poll(() => heard).toContain('event: text');
  await expect.poll(() => heard).toContain('"writing":{"we-are":1}');
  const listener = new Writer();
  for (const [, update] of heard.matchAll(/"update":"([^"]+)"/g)) listener.hear(update ?? '');
  expect(listener.read('we-are')).toBe('the people of the ward');
  expect(heard).not.toContain(writer.key);
  abort.abort();
  await reading;
  for (const query of [
    '',
    `?draft=${randomUUID()}`,
    `?draft=x`,
    `?${`draft=${draft}&`.repeat(2)}draft=a&draft=b&draft=c`,
  ])
    expect((await server.get(`/api/circles/${circle}/drafts/live${query}`, { authorization })).status).toBeGreaterThan(
      399,
    );
});

test('a suggestion waits for those who write, is set aside with a reason, and is taken back by its writer', async () => {
  const { id: draft } = await first();
  const key = randomBytes(32).toString('base64url');
  const body = { key, draft, part: 'so-that', text: 'nobody is kept in bed' };
  const { id } = (await member('suggestions', body)).body;
  expect((await member('suggestions', body)).body.id).toBe(id);
  expect((await drafts()).suggestions).toEqual([
    { id, draft, part: 'so-that', text: 'nobody is kept in bed', state: 'waiting', reason: '' },
  ]);
  expect((await member('suggestions/settle', { id, state: 'aside', reason: '' })).body.field).toBe('reason');
  expect((await member('suggestions/settle', { id, state: 'aside', reason: 'Said in “We will not”.' })).status).toBe(
    200,
  );
  expect((await member('suggestions/settle', { id, state: 'taken', reason: '' })).status).toBe(409);
  expect((await member('suggestions/take-back', { key })).status).toBe(200);
  expect((await drafts()).suggestions).toEqual([]);
});

test('the clock and the hand-over are shown, and lock nothing', async () => {
  const { id: draft } = await first();
  expect((await desk('drafting/clock', { minutes: 12 })).status).toBe(200);
  expect(Date.parse((await drafts()).clock) - Date.now()).toBeGreaterThan(10 * 60_000);
  expect((await desk('drafting/clock', { minutes: 500 })).body.field).toBe('minutes');
  const given = { draft, names: ['Ana Ruiz', 'Bo'], returnOn: '2099-01-01' };
  expect((await desk('drafting/hand-over', { ...given, names: ['Ana', ''] })).body.field).toBe('names.1');
  expect((await desk('drafting/hand-over', given)).status).toBe(200);
  expect(await drafts()).toMatchObject({ clock: null, handOver: given });
  const writer = await open();
  writer.type('still-open', 0, 'nights');
  expect((await send(writer)).status).toBe(200);
  expect((await desk('drafting/hand-over/end')).status).toBe(200);
});

test('ST6 closing flattens the text once; an edit to the earlier one is refused as too late, and opening begins anew', async () => {
  const late = await open();
  late.type('so-that', 0, 'typed while offline ');
  const before = (await first()).parts;
  expect((await desk('drafting/close')).status).toBe(200);
  expect((await desk('drafting/close')).body.code).toBe('already-done');
  expect((await send(late)).body.code).toBe('not-open');
  expect(await first()).toMatchObject({ epoch: 1, parts: before });
  await desk('drafting/open', { until: null });
  const refused = await send(late);
  expect(refused.body.code).toBe('too-late');
  expect(refused.body.words).toContain('kept on this device');
  const fresh = await open();
  expect(fresh.read('so-that')).toBe(before['so-that']);
  fresh.type('so-that', 0, 'so ');
  expect((await send(fresh)).status).toBe(200);
  expect((await first()).parts['so-that']).toBe(`so ${before['so-that']}`);
});

test('who keeps sending what is no edit is slowed by address, whatever keys are drawn for it', async () => {
  const { id: draft, epoch } = await first();
  const junk = () =>
    member('drafts/edits', {
      draft,
      epoch,
      key: randomBytes(32).toString('base64url'),
      update: asText(Uint8Array.from([9, 9, 9])),
    });
  const statuses: number[] = [];
  for (let tried = 0; tried < ALLOWANCES.refusedEdit.burst + 100 && statuses.at(-1) !== 429; tried += 1)
    statuses.push((await junk()).status);
  expect(statuses.length).toBeGreaterThan(200);
  expect(statuses.at(-1)).toBe(429);
});
