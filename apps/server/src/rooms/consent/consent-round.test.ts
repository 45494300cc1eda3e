import { canonicalText } from '@throughline/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Phone, purposeCircle, WORDS } from '../../contract/purpose-circle.ts';
import { textHashOf } from './put-draft-to-consent.ts';
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

test('what is put to consent is read word for word, with the hash that a phone makes of it itself', async () => {
  expect((await the.put()).body).toEqual({ number: 1 });
  const { versions, asked, standing } = await the.read();
  expect(asked).toEqual({ number: 1, open: true, answered: { kind: 'not-heard' } });
  expect(standing).toBeNull();
  expect(versions).toMatchObject([{ number: 1, parts: WORDS, outcome: null, decision: null }]);
  expect(versions[0]?.text).toBe(textHashOf({ number: 1, language: 'en', parts: WORDS }));
  expect(canonicalText({ number: 1, language: 'en', parts: WORDS })).toContain('everyone goes home steady');
  expect((await the.put()).body).toMatchObject({ code: 'already-done' });
  const now = (await the.get('now')).body;
  expect(now.purpose).toMatchObject({ asked: { number: 1, text: versions[0]?.text, until: null }, standing: null });
});

test('a round: nothing is told while it is open; then totals, words as their writers chose, and the rule’s verdict', async () => {
  await the.put();
  const text = await the.textOf();
  const people = the.phones(7);
  for (const [at, one] of people.entries()) expect((await the.say(one, text, { n: 1 })).status, `${at}`).toBe(200);
  await the.say(people[0] as Phone, text, { answer: 'worry', words: 'Printed worry', shown: 'print', n: 2 });
  await the.say(people[1] as Phone, text, { answer: 'worry', words: 'Circle worry', shown: 'circle', n: 2 });
  await the.say(people[2] as Phone, text, { answer: 'worry', words: 'Kept worry', shown: 'count-only', n: 2 });
  await the.say(people[3] as Phone, text, {
    answer: 'not-yet',
    words: 'Not for nights',
    wouldChange: 'Ask the nights.',
    shown: 'print',
    n: 2,
  });
  const open = JSON.stringify([await the.read(), (await the.get('now')).body]);
  for (const word of ['Printed worry', 'Circle worry', 'nights', 'not-yet":', '"worry"', 'heard":'])
    expect(open).not.toContain(word);
  expect((await the.read()).asked?.answered).toEqual({ kind: 'count', count: 5 });

  const closed = await the.desk('close', { number: 1, adopt: true, reasons: '', by: '' });
  expect(closed.body).toEqual({ adopted: false, verdict: 'not-met' });
  const after = await the.read();
  expect(after.asked).toBeNull();
  const outcome = after.versions[0]?.outcome;
  expect(outcome?.totals).toEqual({ heard: 7, consent: 3, worry: 3, notYet: 1 });
  expect(outcome?.worries.map(({ words, printed }) => `${words} ${printed}`).sort()).toEqual([
    'Circle worry false',
    'Printed worry true',
  ]);
  expect(outcome).toMatchObject({ worriesKept: 1, notYetsKept: 0 });
  expect(outcome?.notYets).toMatchObject([
    { words: 'Not for nights', wouldChange: 'Ask the nights.', state: 'unanswered' },
  ]);
  expect(JSON.stringify(after)).not.toContain('Kept worry');
  // and no answer is taken any more
  expect((await the.say(people[4] as Phone, text, { n: 2 })).body).toMatchObject({ code: 'not-open' });
});

test('words that their writer keeps are nowhere on the disk, even when an old page sends them', async () => {
  await the.put();
  await the.say(the.phones(1)[0] as Phone, await the.textOf(), {
    answer: 'worry',
    words: 'never to be kept',
    shown: 'count-only',
  });
  const { readFileSync } = await import('node:fs');
  for (const file of ['throughline.db', 'throughline.db-wal'])
    expect(readFileSync(`${server.folder}/${file}`).includes('never to be kept')).toBe(false);
});

test('an answer is changed, taken back and given again until the close; the highest number counts', async () => {
  await the.put();
  const text = await the.textOf();
  const one = the.phones(1)[0] as Phone;
  const key = one(text);
  await the.say(one, text, { answer: 'worry', words: 'first', shown: 'print', n: 2 });
  await the.say(one, text, { answer: 'worry', words: 'older, late', shown: 'print', n: 1 });
  const mine = async () => (await the.member('consent/mine', { key, text })).body;
  expect(await mine()).toEqual({ n: 2, given: { answer: 'worry', words: 'first', wouldChange: '', shown: 'print' } });
  const back = (n: number) => the.member('consent/take-back', { key, text, n });
  expect((await back(3)).status).toBe(200);
  expect(await mine()).toEqual({ n: 3, given: null });
  await the.say(one, text, { n: 4 });
  expect(await mine()).toMatchObject({ n: 4, given: { answer: 'consent' } });
  expect((await the.member('consent/mine', { key: (the.phones(1)[0] as Phone)(text), text })).status).toBe(404);
});

test('a changed text has no consents, and an answer to the older one is refused with its words left alone', async () => {
  the = await purposeCircle(server, 'convener-decides');
  await the.put();
  const first = await the.textOf();
  for (const one of the.phones(6)) await the.say(one, first);
  await the.desk('close', { number: 1, adopt: true, reasons: 'All said yes.', by: 'Sana' });
  await the.put({ ...WORDS, 'so-that': 'everyone goes home steady, nights too' });
  const second = await the.textOf();
  expect(second).not.toBe(first);
  expect((await the.read()).asked?.answered).toEqual({ kind: 'not-heard' });
  const refused = await the.say(the.phones(1)[0] as Phone, first, { answer: 'worry', words: 'mine', shown: 'print' });
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'too-late', words: expect.stringContaining('your words are still here') });
});

test('the same words put again are a round of their own: no answer is carried over, and what came of the first does not move', async () => {
  await the.put();
  const first = await the.textOf();
  const people = the.phones(6);
  for (const one of people) await the.say(one, first);
  await the.say(people[0] as Phone, first, { answer: 'not-yet', wouldChange: 'Ask us.', shown: 'print', n: 2 });
  await the.desk('close', { number: 1, adopt: true, reasons: '', by: '' });
  const before = (await the.read()).versions[0];
  expect((await the.put()).body).toEqual({ number: 2 });
  expect((await the.read()).asked?.answered).toEqual({ kind: 'not-heard' });
  const second = (await the.read()).versions[1]?.text ?? '';
  expect(second).not.toBe(first);
  for (const text of [first, second])
    await the.say(people[1] as Phone, text, { answer: 'not-yet', wouldChange: 'Told too soon', shown: 'print', n: 3 });
  const back = await the.member('consent/take-back', { key: (people[2] as Phone)(first), text: first, n: 3 });
  expect(back.body).toMatchObject({ code: 'too-late' });
  expect((await the.read()).versions[0]).toEqual(before);
});

test('where no rule decides a named person does; fewer than five are told in no sum', async () => {
  the = await purposeCircle(server, 'no-position-objects');
  await the.put();
  const text = await the.textOf();
  const people = the.phones(4);
  for (const one of people) await the.say(one, text);
  await the.say(people[0] as Phone, text, { answer: 'worry', words: 'Too fast', shown: 'print', n: 2 });
  expect((await the.desk('close', { number: 1, adopt: true, reasons: '', by: '' })).body).toMatchObject({
    field: 'by',
  });
  expect((await the.desk('close', { number: 1, adopt: true, reasons: ' ', by: 'Sana' })).body).toMatchObject({
    field: 'reasons',
  });
  const closed = await the.desk('close', { number: 1, adopt: true, reasons: 'Four of four.', by: 'Sana' });
  expect(closed.body).toEqual({ adopted: true, verdict: 'too-few' });
  const { versions, standing } = await the.read();
  expect(standing).toMatchObject({ number: 1, reviewOn: '2027-02-24', overdue: false });
  expect(versions[0]).toMatchObject({
    decision: { by: 'Sana', reasons: 'Four of four.' },
    outcome: { totals: null, worriesKept: null, notYetsKept: null, worries: [{ words: 'Too fast' }] },
  });
  expect((await the.desk('close', { number: 1, adopt: true, reasons: 'x', by: 'x' })).body).toMatchObject({
    code: 'already-done',
  });
  expect((await the.desk('close', { number: 7, adopt: true, reasons: 'x', by: 'x' })).status).toBe(404);
});
