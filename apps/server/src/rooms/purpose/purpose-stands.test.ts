import { randomBytes } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Phone, purposeCircle, WORDS } from '../../contract/purpose-circle.ts';
import { systemClock } from '../../kernel/clock.ts';
import { startTestServer, type TestServer } from '../../test-server.ts';

let server: TestServer;
let today: string;
let the: Awaited<ReturnType<typeof purposeCircle>>;

beforeAll(async () => {
  server = await startTestServer({}, { clock: { ...systemClock, today: () => today } });
});
afterAll(() => server.done());
beforeEach(async () => {
  today = '2026-11-24';
  the = await purposeCircle(server);
});

test('every not-yet whose words may be read is owed an answer by a named person, and nobody answers one before the close', async () => {
  the = await purposeCircle(server, 'convener-decides');
  await the.put();
  const text = await the.textOf();
  const people = the.phones(6);
  for (const one of people) await the.say(one, text);
  await the.say(people[0] as Phone, text, {
    answer: 'not-yet',
    words: '',
    wouldChange: 'Nights',
    shown: 'circle',
    n: 2,
  });
  await the.say(people[1] as Phone, text, { answer: 'not-yet', n: 2 });
  const answer = (consent: string, more = {}) =>
    the.desk('answer', {
      consent,
      kind: 'by',
      by: 'Amina',
      date: '2026-12-01',
      because: 'We ask the nights.',
      ...more,
    });
  const { idOfKey } = await import('../../kernel/http/detached-id.ts');
  const id = idOfKey((people[0] as Phone)(text));
  expect((await answer(id)).status).toBe(404);
  await the.desk('close', { number: 1, adopt: true, reasons: 'Go.', by: 'Sana' });
  expect((await answer(id, { by: ' ' })).body).toMatchObject({ field: 'by' });
  expect((await answer(id)).status).toBe(200);
  const notYets = async () => (await the.read()).versions[0]?.outcome?.notYets;
  expect(await notYets()).toMatchObject([{ id, state: 'promised', answers: [{ by: 'Amina' }] }]);
  today = '2026-12-02';
  expect(await notYets()).toMatchObject([{ state: 'overdue' }]);
  await answer(id, { kind: 'done', date: '2026-12-02', because: 'Asked.' });
  expect(await notYets()).toMatchObject([{ state: 'done', answers: [{ kind: 'by' }, { kind: 'done' }] }]);
  expect((await the.read()).versions[0]?.outcome?.notYetsKept).toBe(1);
  expect((await answer(idOfKey((people[1] as Phone)(text)))).status).toBe(403);
});

test('after the close words are taken further back and never put out', async () => {
  the = await purposeCircle(server, 'convener-decides');
  await the.put();
  const text = await the.textOf();
  const people = the.phones(5);
  for (const one of people) await the.say(one, text);
  const key = (people[0] as Phone)(text);
  await the.say(people[0] as Phone, text, { answer: 'worry', words: 'Mine', shown: 'print', n: 2 });
  await the.desk('close', { number: 1, adopt: true, reasons: 'Go.', by: 'Sana' });
  const words = (shown: string, n: number) => the.member('consent/words', { key, text, shown, n });
  expect((await words('circle', 3)).status).toBe(200);
  expect((await the.read()).versions[0]?.outcome?.worries).toMatchObject([{ words: 'Mine', printed: false }]);
  expect((await words('print', 4)).status).toBe(403);
  expect((await words('count-only', 5)).status).toBe(200);
  expect((await the.read()).versions[0]?.outcome).toMatchObject({ worries: [], worriesKept: 1, totals: { worry: 1 } });
  expect(JSON.stringify(await the.read())).not.toContain('Mine');
});

test('a last day for answers: when it is over none is taken, and the version waits to be decided', async () => {
  await the.put(WORDS, { until: '2026-11-30' });
  const text = await the.textOf();
  today = '2026-11-30';
  expect((await the.say(the.phones(1)[0] as Phone, text)).status).toBe(200);
  today = '2026-12-01';
  expect((await the.say(the.phones(1)[0] as Phone, text)).body).toMatchObject({ code: 'not-open' });
  expect((await the.read()).asked).toMatchObject({ number: 1, open: false });
});

test('a review: it is due when its day is over, and a named person sets a new one', async () => {
  the = await purposeCircle(server, 'convener-decides');
  await the.put(WORDS, { reviewOn: '2026-12-24' });
  await the.desk('close', { number: 1, adopt: true, reasons: 'Go.', by: 'Sana' });
  today = '2026-12-25';
  expect((await the.read()).standing).toMatchObject({ overdue: true });
  expect((await the.desk('review', { number: 1, reviewOn: '2026-12-25', by: 'Sana' })).body).toMatchObject({
    field: 'reviewOn',
  });
  expect((await the.desk('review', { number: 1, reviewOn: '2027-03-01', by: 'Sana' })).status).toBe(200);
  const { standing, reviews, versions } = await the.read();
  expect(standing).toMatchObject({ number: 1, reviewOn: '2027-03-01', overdue: false });
  expect(reviews).toEqual([{ number: 1, reviewOn: '2027-03-01', by: 'Sana', setOn: '2026-12-25' }]);
  expect(versions[0]?.reviewOn).toBe('2027-03-01');
});

test('why work begins before a purpose is recorded once, with a name', async () => {
  expect((await the.desk('before', { because: ' ', by: 'Sana' })).body).toMatchObject({ field: 'because' });
  expect((await the.desk('before', { because: 'A ward closes.', by: 'Sana' })).status).toBe(200);
  expect((await the.desk('before', { because: 'Another.', by: 'Tom' })).body).toMatchObject({ code: 'already-done' });
  expect((await the.read()).before).toEqual({ because: 'A ward closes.', by: 'Sana', on: today });
});

test('a voice in a version that was put to consent can no longer be taken back', async () => {
  await server.post(`/api/desk/circles/${the.circle}/round/open`, { mode: 'live', until: null }, the.cookie);
  const key = randomBytes(32).toString('base64url');
  const { id } = (await the.member('voices', { key, text: 'My own kettle', language: 'en' })).body;
  const threads = [
    { part: 'so-that', voice: id },
    { part: 'so-that', voice: 'A'.repeat(22) },
  ];
  await the.desk('put', { draft: { from: 'words', parts: WORDS, threads }, reviewOn: '2027-02-24', until: null });
  expect((await the.read()).versions[0]?.threads).toEqual([{ part: 'so-that', voice: id }]);
  expect((await the.member('voices/take-back', { key })).body).toMatchObject({
    code: 'not-allowed',
  });
});

test('the page for everybody and the poster: only what the circle opened, only words for print, counts in batches', async () => {
  the = await purposeCircle(server, 'convener-decides');
  await the.put();
  const text = await the.textOf();
  const people = the.phones(6);
  for (const one of people) await the.say(one, text);
  await the.say(people[0] as Phone, text, { answer: 'worry', words: 'For print', shown: 'print', n: 2 });
  await the.say(people[1] as Phone, text, { answer: 'worry', words: 'For the circle', shown: 'circle', n: 2 });
  expect((await server.get(`/api/poster/${the.circle}`)).status).toBe(404);
  await the.desk('close', { number: 1, adopt: true, reasons: 'Go.', by: 'Sana' });
  expect((await server.get(`/api/open/${the.circle}/purpose`)).status).toBe(404);
  const shut = (await server.get(`/api/poster/${the.circle}`)).body;
  expect(shut).toMatchObject({ number: 1, text, open: false, circle: null, soThat: null, overdue: false });
  expect((await the.desk('public', { open: true, by: '' })).body).toMatchObject({ field: 'by' });
  await the.desk('public', { open: true, by: 'Sana' });
  const open = (await server.get(`/api/open/${the.circle}/purpose`)).body;
  expect(open).toMatchObject({
    circle: 'A circle',
    version: { outcome: { worriesKept: 1, worries: [{ words: 'For print' }] } },
    madeWith: [{ name: 'A', heard: { kind: 'count', count: 5 } }],
    madeWithout: [{ name: 'Night porters' }, { name: 'B' }],
  });
  expect(JSON.stringify(open)).not.toContain('For the circle');
  const sight = (saw: string | null, n = 1, key = randomBytes(32).toString('base64url')) =>
    server.post(`/api/poster/${the.circle}/sightings`, { key, text, saw, n });
  const counts = async () => (await server.get(`/api/poster/${the.circle}`)).body.sightings;
  for (let seen = 0; seen < 4; seen += 1) await sight('it');
  expect(await counts()).toEqual({ saw: { kind: 'heard' }, opposite: { kind: 'not-heard' } });
  for (let seen = 0; seen < 3; seen += 1) await sight('it');
  await sight('opposite');
  expect(await counts()).toEqual({ saw: { kind: 'count', count: 5 }, opposite: { kind: 'heard' } });
  expect(
    (
      await server.post(`/api/poster/${the.circle}/sightings`, {
        key: 'A'.repeat(43),
        text: 'f'.repeat(64),
        saw: 'it',
        n: 1,
      })
    ).body,
  ).toMatchObject({ code: 'too-late' });
  expect((await server.get('/api/poster/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  await the.desk('public', { open: false, by: 'Sana' });
  expect((await server.get(`/api/open/${the.circle}/purpose`)).status).toBe(404);
});

test('print it, circle only, count me and keep my words: obeyed on the page, in the open, in every document and in the export', async () => {
  the = await purposeCircle(server, 'convener-decides');
  await the.put();
  const text = await the.textOf();
  const [one, two, three, four, five] = the.phones(5) as [Phone, Phone, Phone, Phone, Phone];
  await the.say(one, text, { answer: 'worry', words: 'Words for print', shown: 'print' });
  await the.say(two, text, { answer: 'worry', words: 'Words for the circle', shown: 'circle' });
  await the.say(three, text, { answer: 'worry', words: 'Words kept', shown: 'count-only' });
  await the.say(four, text, { answer: 'not-yet', words: 'Not yet for print', wouldChange: 'Nights', shown: 'print' });
  await the.say(five, text, { answer: 'not-yet', words: 'Not yet for the circle', shown: 'circle' });
  await the.close();
  await the.desk('public', { open: true, by: 'Sana' });
  const printed = ['Words for print', 'Not yet for print', 'Nights'];
  const inside = ['Words for the circle', 'Not yet for the circle'];
  const file = async (path: string): Promise<string> => {
    const answer = await fetch(`${server.url}${path}`, {
      headers: { ...the.cookie, authorization: `Bearer ${the.pass}` },
    });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return textOf(Buffer.from(await answer.arrayBuffer()), path);
  };
  const base = `/api/desk/circles/${the.circle}`;
  const outside = [
    `/api/open/${the.circle}/purpose`,
    `/api/open/${the.circle}/purpose/purpose.txt`,
    `${base}/purpose/1/purpose.txt`,
    `${base}/purpose/1/record.docx`,
    `${base}/purpose/1/slides.pptx`,
    `/api/circles/${the.circle}/purpose/1/poster-a4.pdf`,
    `${base}/export/circle.json`,
  ];
  for (const path of outside) {
    const said = await file(path);
    for (const words of printed) expect({ path, words, there: said.includes(words) }).toMatchObject({ there: true });
    for (const words of [...inside, 'Words kept'])
      expect({ path, words, there: said.includes(words) }).toMatchObject({ there: false });
  }
  const circle = await file(`/api/circles/${the.circle}/purpose`);
  for (const words of [...printed, ...inside]) expect(circle).toContain(words);
  expect(circle).not.toContain('Words kept');
  for (const path of [`/api/circles/${the.circle}/now`, `/api/poster/${the.circle}`])
    for (const words of [...printed, ...inside, 'Words kept']) expect(await file(path)).not.toContain(words);
  // a version that was not agreed has no files to print, and one that does not exist is not found
  const status = async (path: string) => (await server.get(path, the.cookie)).status;
  await the.put({ ...WORDS, 'so-that': 'other' });
  expect(await status(`${base}/purpose/2/purpose.txt`)).toBe(409);
  expect(await status(`${base}/purpose/9/purpose.txt`)).toBe(404);
  expect(await status(`${base}/purpose/1/purpose.exe`)).toBe(404);
}, 120_000);

test('letters that no typeface holds are named, and the plain text is made all the same', async () => {
  the = await purposeCircle(server, 'convener-decides');
  await the.put({ ...WORDS, 'so-that': '一緒に歩く' });
  await the.close();
  const base = `/api/desk/circles/${the.circle}/purpose/1`;
  const refused = await server.get(`${base}/poster-a4.pdf`, the.cookie);
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ code: 'cannot-print', words: expect.stringContaining('一') });
  const text = await server.get(`${base}/purpose.txt`, the.cookie);
  expect(text.status).toBe(200);
  expect(text.headers.get('content-disposition')).toContain('filename="a-circle-v1-purpose.txt"');
}, 120_000);

/** The text of a file of any format. */
const textOf = async (bytes: Buffer, path: string): Promise<string> => {
  if (path.endsWith('.pdf')) {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    return text;
  }
  if (!path.endsWith('x')) return bytes.toString('utf8');
  return Object.entries(unzipSync(new Uint8Array(bytes)))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/g, ''))
    .join('\n');
};
