import { expect, test } from 'vitest';
import type { LogEntry } from './hide-or-merge.ts';
import { dropAction, hideAlone, livesOnIn, proposeAction, secondAction, stateAfter } from './hide-or-merge-rules.ts';
import type { Voice } from './voice.ts';

const voices = new Map<string, Voice>(
  ['a', 'b', 'c'].map((id) => [
    id,
    { id, text: id, language: 'en', origin: 'member', state: 'asked', mergedInto: null, translations: [] },
  ]),
);
const find = (id: string): Voice | null => voices.get(id) ?? null;
const hide = { voice: 'a', action: 'hide', into: null, reason: 'insult' } as const;
const context = { id: 'e1', from: 'p1', find, log: [] as LogEntry[] } as const;
const proposed = (): LogEntry => {
  const outcome = proposeAction(hide, context);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};

test('H1 it takes a second person of another position', () => {
  expect(secondAction(proposed(), { from: 'p1', find })).toMatchObject({ ok: false, code: 'same-position' });
  expect(secondAction(proposed(), { from: 'p2', find })).toMatchObject({
    ok: true,
    value: { state: 'done', by: 'two' },
  });
  expect(stateAfter(hide)).toEqual({ state: 'hidden', mergedInto: null });
});

test('H2 who would rather not say a position cannot propose, second or drop', () => {
  expect(proposeAction(hide, { ...context, from: null })).toMatchObject({ ok: false, code: 'no-position' });
  expect(secondAction(proposed(), { from: null, find })).toMatchObject({ ok: false, code: 'no-position' });
  expect(dropAction(proposed(), { from: null })).toMatchObject({ ok: false, code: 'no-position' });
});

test('H3 a reason comes from the list of its action', () => {
  expect(proposeAction({ ...hide, reason: 'same-as-another' }, context)).toMatchObject({ ok: false, field: 'reason' });
  expect(proposeAction({ voice: 'a', action: 'merge', into: 'b', reason: 'insult' }, context)).toMatchObject({
    ok: false,
    field: 'reason',
  });
});

test('H4 one convener alone may hide for a name or a danger only', () => {
  expect(hideAlone({ voice: 'a', reason: 'name' }, { id: 'e', find })).toMatchObject({
    ok: true,
    value: { state: 'done', by: 'convener', proposedFrom: null },
  });
  expect(hideAlone({ voice: 'a', reason: 'insult' }, { id: 'e', find })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
});

test('H5 a voice is merged into another that is being asked, and its words live on there', () => {
  const merge = { voice: 'a', action: 'merge', into: 'b', reason: 'same-as-another' } as const;
  expect(proposeAction(merge, context).ok).toBe(true);
  expect(proposeAction({ ...merge, into: 'a' }, context).ok).toBe(false);
  expect(proposeAction({ ...merge, into: null }, context).ok).toBe(false);
  expect(proposeAction({ ...merge, into: 'unknown' }, context).ok).toBe(false);
  const merged = new Map(voices);
  const set = (id: string, into: string) =>
    merged.set(id, { ...(merged.get(id) as Voice), state: 'merged', mergedInto: into });
  set('a', 'b');
  set('b', 'c');
  expect(livesOnIn('a', (id) => merged.get(id) ?? null)).toBe('c');
  set('c', 'a');
  expect(['a', 'b', 'c']).toContain(livesOnIn('a', (id) => merged.get(id) ?? null));
});

test('H6 a proposal is settled once, and its like does not stand beside it', () => {
  expect(proposeAction(hide, { ...context, log: [proposed()] })).toMatchObject({ ok: false, code: 'already-done' });
  expect(secondAction({ ...proposed(), state: 'dropped' }, { from: 'p2', find })).toMatchObject({
    ok: false,
    code: 'already-done',
  });
  expect(dropAction({ ...proposed(), state: 'done' }, { from: 'p2' })).toMatchObject({
    ok: false,
    code: 'already-done',
  });
});
