import { writeVoice } from '@throughline/protocol';
import { expect, test } from 'vitest';
import type { Answered } from '../ask.ts';
import { createCall } from '../call.ts';
import { Device } from '../device.ts';
import { storageKeep } from '../device-storage.ts';
import { newPlace } from '../place.ts';
import { openSession } from '../session.ts';
import { settle, testBytes, TestStorage, TestTime } from '../test-world.ts';
import { anOutbox, KEY, offline, refused, response, taken, put } from './test-outbox.ts';

test('DV12 a ballot goes first, then what was written, then answers and the mark', async () => {
  const { outbox, line, paths } = anOutbox();
  line.answer = () => offline;
  put(outbox, 'c', 'question', 'q', { key: KEY, marked: true, n: 1 });
  outbox.putResponse('c', KEY, response('v1'));
  put(outbox, 'c', 'voices', 'v', { text: 'said' });
  put(outbox, 'c', 'ballots', KEY.slice(0, 12), { key: KEY });
  await settle();
  expect(outbox.stuck).toBe(true);
  const before = paths().length;
  line.answer = () => taken;
  await outbox.flush();
  expect(paths().slice(before)).toEqual(['ballots', 'voices', 'question', 'responses']);
  expect([outbox.waiting(), outbox.stuck]).toEqual([0, false]);
});

test('DV12 while a ballot is put off so are its answers, and nobody else’s', async () => {
  const { outbox, line, sent, time } = anOutbox();
  line.answer = ({ path }) => (path === 'ballots' ? refused('slow-down', 429) : taken);
  put(outbox, 'c', 'ballots', KEY.slice(0, 12), { key: KEY });
  outbox.putResponse('c', KEY, response('v1'));
  outbox.putResponse('c', 'z'.repeat(43), response('v2'));
  await time.pass(0);
  expect(sent.filter(({ path }) => path === 'responses').map(({ body }) => body.key)).toEqual(['z'.repeat(43)]);
  line.answer = () => taken;
  await time.pass(2_000);
  expect([sent.at(-1)?.body.key, outbox.waiting(), outbox.cameBack()]).toEqual([KEY, 0, []]);
});

test('DV13 answers of one ballot go by fifties', async () => {
  const { outbox, line, sent } = anOutbox();
  line.answer = () => offline;
  for (let voice = 0; voice < 120; voice += 1) outbox.putResponse('c', KEY, response(`v${voice}`));
  outbox.putResponse('c', 'z'.repeat(43), response('v0'));
  outbox.putResponse('d', KEY, response('v0'));
  await settle();
  sent.length = 0;
  line.answer = () => taken;
  await outbox.flush();
  expect(sent.map(({ circle, body }) => [circle, (body.responses as unknown[]).length])).toEqual([
    ['c', 50],
    ['c', 50],
    ['c', 20],
    ['c', 1],
    ['d', 1],
  ]);
});

test('DV13 one answer that is refused does not take the others with it', async () => {
  const { outbox, line, time } = anOutbox();
  const has = new Set<string>();
  line.answer = ({ body }) => {
    const voices = (body.responses as { voice: string }[]).map(({ voice }) => voice);
    if (voices.includes('v3')) return refused('not-found', 404);
    for (const voice of voices) has.add(voice);
    return taken;
  };
  for (let voice = 0; voice < 8; voice += 1) outbox.putResponse('c', KEY, response(`v${voice}`));
  await time.pass(10_000);
  expect([...has].sort()).toEqual(['v0', 'v1', 'v2', 'v4', 'v5', 'v6', 'v7']);
  expect(outbox.cameBack().map(({ body, words }) => [body.response, words])).toEqual([
    [response('v3'), 'Because of not-found.'],
  ]);
  expect(outbox.waiting()).toBe(0);
});

test('DV14 without a connection it waits longer and longer, and goes by itself when it is back', async () => {
  const { outbox, line, time, sent } = anOutbox();
  line.answer = () => offline;
  put(outbox, 'c', 'voices', 'v', { text: 'said' });
  await time.pass(0);
  expect(sent).toHaveLength(1);
  const moments: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) {
    moments.push(time.next ?? 0);
    await time.pass(time.next ?? 0);
  }
  expect(moments).toEqual([1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 30_000]);
  line.answer = () => taken;
  await time.pass(30_000);
  expect([outbox.waiting('c'), time.next]).toEqual([0, null]);
});

test.each([
  ['too much at once', refused('slow-down', 429)],
  ['a fault', refused('fault', 500)],
  ['a newer version', refused('new-version', 426)],
])('DV8 DV14 %s: it stays, others go, and it is tried again', async (_, answer) => {
  const { outbox, line, time, paths } = anOutbox();
  line.answer = ({ path }) => (path === 'voices' ? answer : taken);
  put(outbox, 'c', 'voices', 'v', { text: 'said' });
  put(outbox, 'c', 'stories', 's', { text: 'told' });
  await time.pass(0);
  expect([outbox.waiting(), outbox.isWaiting(writeVoice, 'c', 'v'), outbox.cameBack()]).toEqual([1, true, []]);
  expect(paths()).toContain('stories');
  line.answer = () => taken;
  await time.pass(2_000);
  expect(outbox.waiting()).toBe(0);
});

test('DV14 it does not come back before the server wants', async () => {
  const { outbox, line, time } = anOutbox();
  line.answer = () => refused('slow-down', 429, { wait: 12 });
  put(outbox, 'c', 'voices', 'v', { text: 'said' });
  await time.pass(0);
  expect(time.next).toBe(12_000);
});

test('DV15 a voice waits for the round; it is tried seldom by itself, and at once when told', async () => {
  const { outbox, line, time, sent } = anOutbox();
  line.answer = () => refused('not-open');
  put(outbox, 'c', 'voices', 'v', { text: 'said' });
  await time.pass(0);
  const before = sent.length;
  await time.pass(299_000);
  expect([sent.length, outbox.waiting(), outbox.cameBack()]).toEqual([before, 1, []]);
  await time.pass(2_000);
  expect(sent.length).toBe(before + 1);
  line.answer = () => taken;
  await outbox.flush();
  expect(outbox.waiting()).toBe(0);
});

test.each([
  ['voices', { text: 'My words.' }, 'too-long', 'My words.'],
  ['stories', { text: 'My story.' }, 'not-open', 'My story.'],
  ['suggestions', { text: 'Better so.' }, 'not-open', 'Better so.'],
  ['consent', { words: 'I worry.', wouldChange: 'More time.' }, 'not-open', 'I worry.\nMore time.'],
  ['consent', { words: '', wouldChange: 'More time.' }, 'too-late', 'More time.'],
  ['ballots', { key: KEY }, 'unknown-position', ''],
  ['somewhere-new', { text: 'x' }, 'malformed', ''],
])('DV16 refused for good, %s come back with their words and the reason', async (path, body, code, typed) => {
  const { outbox, line, time } = anOutbox();
  const heard: string[] = [];
  outbox.hear(({ name }) => heard.push(name));
  line.answer = () => refused(code);
  put(outbox, 'c', path, 'x', body);
  await time.pass(60_000);
  expect(outbox.waiting()).toBe(0);
  expect(outbox.cameBack('c')).toEqual([
    { circle: 'c', path, body, name: `c/${path}/x`, typed, code, words: `Because of ${code}.` },
  ]);
  expect([outbox.cameBack('d'), heard]).toEqual([[], [`c/${path}/x`]]);
});

test('DV16 what came back stays until it is let go, sent again or replaced', async () => {
  const { outbox, line, time, keep } = anOutbox();
  line.answer = () => refused('too-long');
  for (const name of ['1', '2', '3']) put(outbox, 'c', 'voices', name, { text: name });
  await time.pass(0);
  // the page is closed and opened again
  const again = anOutbox({ keep, time });
  expect(again.outbox.cameBack().map(({ typed }) => typed)).toEqual(['1', '2', '3']);
  again.outbox.letGo('c/voices/1');
  again.outbox.sendAgain('c/voices/2');
  put(again.outbox, 'c', 'voices', '3', { text: 'shorter' });
  await time.pass(0);
  expect(again.sent.map(({ body }) => body.text)).toEqual(['2', 'shorter']);
  expect([again.outbox.cameBack(), again.outbox.waiting()]).toEqual([[], 0]);
  again.outbox.sendAgain('c/voices/never');
  expect(again.outbox.waiting()).toBe(0);
});

test('DV11 closed between the refusal and its being kept, it is sent and refused once more', async () => {
  const storage = new TestStorage();
  const keep = storageKeep(() => storage);
  const { outbox, line, time } = anOutbox({ keep });
  const order: string[] = [];
  const set = storage.setItem.bind(storage);
  const remove = storage.removeItem.bind(storage);
  storage.setItem = (name, value) => {
    order.push(`+${name}`);
    set(name, value);
  };
  storage.removeItem = (name) => {
    order.push(`-${name}`);
    remove(name);
  };
  line.answer = () => refused('too-long');
  put(outbox, 'c', 'voices', 'v', { text: 'said' });
  await time.pass(0);
  expect(order.slice(-2)).toEqual(['+throughline.back.c/voices/v', '-throughline.out.c/voices/v']);
});

test('DV17 what was changed while it was under way goes again as it is now', async () => {
  const { outbox, line, sent, time } = anOutbox();
  const answers: ((answered: Answered<unknown>) => void)[] = [];
  line.answer = () => new Promise((resolve) => answers.push(resolve));
  outbox.putResponse('c', KEY, response('v1', 1));
  await settle();
  outbox.putResponse('c', KEY, response('v1', 2));
  answers[0]?.(refused('malformed', 400));
  await settle();
  expect([outbox.waiting(), outbox.cameBack()]).toEqual([1, []]);
  answers[1]?.(taken);
  await time.pass(0);
  expect(sent.map(({ body }) => body.responses)).toEqual([[response('v1', 1)], [response('v1', 2)]]);
  expect(outbox.waiting()).toBe(0);
});

test('DV20 a circle without a pass keeps its posts and stops no other', async () => {
  const { outbox, line, time } = anOutbox();
  line.answer = ({ circle }) => (circle === 'a' ? null : taken);
  put(outbox, 'a', 'voices', '1', { text: 'kept' });
  put(outbox, 'b', 'voices', '1', { text: 'gone' });
  await time.pass(1_000);
  expect([outbox.waiting('a'), outbox.waiting('b'), outbox.stuck]).toEqual([1, 0, false]);
});

test('DV1 where nothing can be stored the outbox sends all the same, and says that it does not last', async () => {
  const storage = new TestStorage();
  storage.full = true;
  const { outbox, line, time } = anOutbox({ keep: storageKeep(() => storage) });
  line.answer = () => offline;
  put(outbox, 'c', 'voices', '1', { text: 'said' });
  await time.pass(0);
  expect([outbox.waiting(), outbox.lasts]).toEqual([1, false]);
  line.answer = () => taken;
  await time.pass(5_000);
  expect([outbox.waiting(), outbox.lasts]).toEqual([0, true]);
});

test('DV11 stopped, it sends nothing more by itself', async () => {
  const { outbox, line, time, sent } = anOutbox();
  line.answer = () => offline;
  put(outbox, 'c', 'voices', '1', { text: 'said' });
  await time.pass(0);
  outbox.stop();
  await time.pass(100_000);
  expect([sent.length, outbox.waiting()]).toEqual([1, 1]);
});

test('DV14 what the version before kept is sent, whatever room it is of, and also a room that is not there any more', async () => {
  const storage = new TestStorage();
  const bodies: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'ballots/kkkkkkkkkkkk': { key: KEY, position: null, n: 1 },
    'voices/v': { key: 'v', text: 'said', language: 'en' },
    'stories/s': { key: 's', text: 'told', language: 'en', share: 'circle' },
    'suggestions/u': { key: 'u', draft: 'd', part: 'so-that', text: 'words' },
    'consent/t': { key: 'c', text: 't', answer: 'consent', n: 1 },
    'question/kkkkkkkkkkkk': { key: KEY, marked: true, n: 1 },
    'responses/kkkkkkkkkkkk.v1': { key: KEY, response: response('v1') },
    'flowers/f': { key: 'f' },
  };
  for (const [name, body] of Object.entries(bodies)) {
    const post = { circle: 'c', path: name.split('/')[0], body };
    storage.setItem(`throughline.out.c/${name}`, JSON.stringify(post));
  }
  const asked: string[] = [];
  const call = createCall(async (method, path) => {
    asked.push(`${method} ${path}`);
    return { ok: true, body: null as never, tag: null };
  });
  const keep = storageKeep(() => storage);
  const device = new Device(keep, { random: testBytes() });
  device.setPlace(newPlace({ id: 'c', name: 'C', code: 'a b c d' }, 'pass'));
  const { outbox } = openSession(device, { call, after: new TestTime().after, random: () => 0.5 });
  expect(outbox.waiting('c')).toBe(8);
  expect(outbox.isWaiting(writeVoice, 'c', 'v')).toBe(true);
  await outbox.flush();
  expect(outbox.waiting()).toBe(0);
  expect(asked).toEqual(
    ['ballots', 'consent', 'flowers', 'stories', 'suggestions', 'voices', 'question', 'responses'].map(
      (path) => `POST /api/circles/c/${path}`,
    ),
  );
});
