import { expect, test } from 'vitest';
import { MOST_SUGGESTIONS, type Suggestion } from './drafting.ts';
import { settle, suggest } from './suggestion-rules.ts';

const typed = { draft: 'd', part: 'so-that' as const, text: ' they go  home ' };
const drafts = [{ id: 'd' }];

test('DR8 a suggestion is words for one part, and holds nothing of who wrote it', () => {
  expect(suggest({ ...typed, by: 'Ana' } as typeof typed, 's', drafts, 0)).toEqual({
    ok: true,
    value: { id: 's', draft: 'd', part: 'so-that', text: 'they go home', state: 'waiting', reason: '' },
  });
  expect(suggest({ ...typed, text: ' ' }, 's', drafts, 0)).toMatchObject({ ok: false, code: 'too-short' });
  expect(suggest({ ...typed, text: 'x'.repeat(401) }, 's', drafts, 0)).toMatchObject({ ok: false, code: 'too-long' });
  expect(suggest(typed, 's', [], 0)).toMatchObject({ ok: false, code: 'not-found' });
  expect(suggest(typed, 's', drafts, MOST_SUGGESTIONS)).toMatchObject({ ok: false, code: 'too-many' });
});

test('DR9 a suggestion is settled once, set aside only with a reason, and may be let wait again', () => {
  const waiting: Suggestion = { ...typed, id: 's', state: 'waiting', reason: '' };
  expect(settle(waiting, { state: 'taken', reason: 'x' })).toMatchObject({ value: { state: 'taken', reason: '' } });
  expect(settle(waiting, { state: 'aside', reason: ' ' })).toMatchObject({ ok: false, field: 'reason' });
  expect(settle(waiting, { state: 'aside', reason: 'x'.repeat(201) })).toMatchObject({ ok: false, code: 'too-long' });
  const aside = settle(waiting, { state: 'aside', reason: ' It is said in “We are”. ' });
  if (!aside.ok) throw new Error(aside.reason);
  expect(aside.value).toMatchObject({ state: 'aside', reason: 'It is said in “We are”.' });
  expect(settle(aside.value, { state: 'taken', reason: '' })).toMatchObject({ ok: false, code: 'already-done' });
  expect(settle(aside.value, { state: 'aside', reason: 'again' })).toMatchObject({ ok: false, code: 'already-done' });
  expect(settle(aside.value, { state: 'waiting', reason: '' })).toEqual({ ok: true, value: waiting });
  expect(settle(null, { state: 'taken', reason: '' })).toMatchObject({ ok: false, code: 'not-found' });
});
