import { expect, test } from 'vitest';
import { memoryStorage, storageKeep } from '../device-storage.ts';
import { TestStorage, TestTime } from '../test-world.ts';
import { anOutbox, offline, refused, taken, put } from './test-outbox.ts';

test('DV18 two tabs on one store send the same things without harm, and each shows what the other did', async () => {
  const storage = new TestStorage();
  const time = new TestTime();
  const tabs = [1, 2].map(() => anOutbox({ keep: storageKeep(() => storage), time }));
  const [one, other] = tabs as [(typeof tabs)[0], (typeof tabs)[0]];
  one.line.answer = other.line.answer = ({ body }) => (body.text === 'bad' ? refused('too-long') : taken);
  put(one.outbox, 'c', 'voices', '1', { text: 'good' });
  put(one.outbox, 'c', 'voices', '2', { text: 'bad' });
  let told = 0;
  other.outbox.listen(() => (told += 1));
  void other.outbox.flush();
  await time.pass(60_000);
  expect(tabs.map(({ outbox }) => [outbox.waiting(), outbox.cameBack().length])).toEqual([
    [0, 1],
    [0, 1],
  ]);
  told = 0;
  other.outbox.reread();
  expect(told).toBe(1);
});

test('DV19 people at a shared device see what is theirs; what one left goes on, and comes back without words', async () => {
  const keep = memoryStorage();
  const owner = anOutbox({ keep });
  const person = anOutbox({ keep, holder: 'first' });
  person.line.answer = () => refused('too-long');
  put(person.outbox, 'c', 'voices', '1', { text: 'mine alone' });
  await person.time.pass(0);
  expect([person.outbox.cameBack().length, owner.outbox.cameBack()]).toEqual([1, []]);
  person.line.answer = () => offline;
  put(person.outbox, 'c', 'voices', '2', { text: 'said and left' });
  await person.time.pass(0);
  await owner.outbox.flush();
  expect([owner.sent, owner.outbox.waiting(), person.outbox.waiting()]).toEqual([[], 0, 1]);
  person.outbox.leave();
  expect([person.outbox.waiting(), owner.outbox.waiting(), person.time.next]).toEqual([0, 1, null]);
  owner.line.answer = () => refused('not-allowed', 403);
  await owner.outbox.flush();
  const [back] = owner.outbox.cameBack();
  expect([back?.typed, back?.body, back?.words]).toEqual(['', {}, 'Because of not-allowed.']);
  expect(
    keep
      .names()
      .flatMap((name) => [keep.get(name)])
      .join(),
  ).not.toMatch(/said and left|mine alone/);
  owner.outbox.sendAgain(back?.name ?? '');
  expect(owner.outbox.waiting()).toBe(0);
});

test('DV19 what was left by somebody who never finished is taken over when the page is opened again', async () => {
  const keep = memoryStorage();
  const person = anOutbox({ keep, holder: 'first' });
  person.line.answer = () => offline;
  put(person.outbox, 'c', 'voices', '2', { text: 'said' });
  await person.time.pass(0);
  const owner = anOutbox({ keep });
  owner.outbox.adopt();
  await owner.outbox.flush();
  expect(owner.sent.map(({ body }) => body)).toEqual([{ text: 'said' }]);
  expect(keep.names()).toEqual([]);
});
