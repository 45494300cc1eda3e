import { EMPTY_PARTS, type Version } from '@throughline/domain';
import { openTestStore, type TestStore } from '@throughline/store';
import type { Mail } from '../../kernel/mail/mail.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { remindReviews } from './remind-reviews.ts';

let the: TestStore;
beforeEach(async () => {
  the = await openTestStore();
});
afterEach(() => the.done());

const version: Version = {
  number: 1,
  text: 'text',
  parts: { ...EMPTY_PARTS, 'together-we': 'a', 'so-that': 'b' },
  threads: [],
  language: 'en',
  putOn: '2026-01-01',
  until: null,
  reviewOn: '2026-06-01',
  decision: { adopted: true, verdict: 'met', reasons: '', by: null, on: '2026-01-02' },
};

test('conveners are reminded once of each day that was set, and only when it is over', async () => {
  const { store } = the;
  await store.circles.create(
    { id: 'c', name: 'Lantern Ward', language: 'en', example: false, imported: null } as never,
    { circle: 'c', code: 'a b c d', pass: 'p' },
  );
  await store.conveners.add('c', 'sana');
  await store.purposes.put('c', version);
  const sent: string[] = [];
  const mail: Mail = {
    send: async (to, subject, text) => sent.push([to, subject, text].join('|')) > 0,
  };
  const signIn = { mailsOf: async (ids: readonly string[]) => ids.map((id) => `${id}@example.org`) };
  const on = (today: string) =>
    remindReviews({ store, signIn, mail, clock: { today: () => today }, config: { publicUrl: 'https://t.example' } });
  expect(await on('2026-06-01')).toBe(0);
  expect((await Promise.all([on('2026-06-02'), on('2026-06-02')])).sort()).toEqual([0, 1]);
  expect(await on('2026-06-03')).toBe(0);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('sana@example.org|Lantern Ward: look at the purpose again|');
  expect(sent[0]).toContain('1 June 2026');
  expect(sent[0]).toContain('https://t.example/desk/c/purpose');
  // a new review day brings a new reminder
  await store.purposes.setReview('c', { number: 1, reviewOn: '2026-09-01', by: 'Sana', setOn: '2026-06-03' });
  expect(await on('2026-06-04')).toBe(0);
  expect(await on('2026-09-02')).toBe(1);
});
