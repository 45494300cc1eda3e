import { expect, test } from 'vitest';
import { EMPTY_PARTS, MOST_DRAFTS, PART_LIMIT } from '../purpose/purpose.ts';
import { type Drafting, type StoredDraft, MOST_MINUTES, NOT_DRAFTING } from './drafting.ts';
import {
  addDraft,
  endDrafting,
  isDraftingOverdue,
  handOver,
  judgePartLength,
  removeDraft,
  renameDraft,
  setClock,
  startDrafting,
  takeBackHandOver,
  takesDrafting,
} from './drafting-rules.ts';

const today = '2026-11-25';
const own = { imported: null };
const open: Drafting = { ...NOT_DRAFTING, open: true };
const draft = (name: string, more: Partial<StoredDraft> = {}): StoredDraft => ({
  id: `d-${name}`,
  name,
  parts: EMPTY_PARTS,
  threads: [],
  place: 1,
  epoch: 0,
  ...more,
});

test('DR1 drafts are opened once, in a circle of our own, until a day that is not past', () => {
  expect(startDrafting(own, NOT_DRAFTING, { until: null, today })).toEqual({ ok: true, value: open });
  expect(startDrafting(own, NOT_DRAFTING, { until: today, today })).toMatchObject({
    ok: true,
    value: { until: today },
  });
  expect(startDrafting(own, open, { until: null, today })).toMatchObject({ ok: false, code: 'already-done' });
  for (const until of ['2026-11-24', '2026-02-30', 'soon'])
    expect(startDrafting(own, NOT_DRAFTING, { until, today })).toMatchObject({ ok: false, field: 'until' });
  expect(startDrafting({ imported: 'Polis' }, NOT_DRAFTING, { until: null, today })).toMatchObject({
    ok: false,
    code: 'not-open',
  });
  expect(endDrafting({ ...open, until: today, clock: 'x' })).toEqual({ ok: true, value: NOT_DRAFTING });
  expect(isDraftingOverdue({ ...open, until: today }, today)).toBe(false);
  expect(isDraftingOverdue({ ...open, until: '2026-11-24' }, today)).toBe(true);
  expect(isDraftingOverdue(open, today) || isDraftingOverdue({ ...NOT_DRAFTING, until: '2020-01-01' }, today)).toBe(
    false,
  );
  expect(endDrafting(NOT_DRAFTING)).toMatchObject({ ok: false, code: 'already-done' });
});

test('DR2 twelve drafts, each with a name of its own; one begins with the words of another', () => {
  const first = addDraft([], { name: '', from: null }, 'd1');
  expect(first).toMatchObject({ ok: true, value: { name: 'A', place: 1, epoch: 0, parts: EMPTY_PARTS } });
  const parts = { ...EMPTY_PARTS, 'so-that': 'they go home' };
  const threads = [{ part: 'so-that' as const, voice: 'v' }];
  const a = draft('A', { parts, threads, epoch: 4 });
  expect(addDraft([a], { name: '', from: a.id }, 'd2')).toEqual({
    ok: true,
    value: { id: 'd2', name: 'B', parts, threads, place: 2, epoch: 0 },
  });
  expect(addDraft([a], { name: '', from: 'gone' }, 'd2')).toMatchObject({ ok: false, code: 'not-found' });
  expect(addDraft([a], { name: ' A ', from: null }, 'd2')).toMatchObject({ ok: false, code: 'in-use', field: 'name' });
  expect(addDraft([], { name: 'x'.repeat(61), from: null }, 'd')).toMatchObject({ ok: false, code: 'too-long' });
  expect(addDraft([], { name: ' ', from: null }, 'd')).toMatchObject({ ok: false, code: 'too-short' });
  const full = Array.from({ length: MOST_DRAFTS }, (_, at) => draft(`${at}`));
  expect(addDraft(full, { name: '', from: null }, 'd')).toMatchObject({ ok: false, code: 'too-many' });
  expect(renameDraft([a, draft('B')], a.id, 'Nights')).toEqual({ ok: true, value: 'Nights' });
  expect(renameDraft([a, draft('B')], a.id, 'A')).toEqual({ ok: true, value: 'A' });
  expect(renameDraft([a, draft('B')], a.id, 'B')).toMatchObject({ ok: false, code: 'in-use' });
  expect(renameDraft([a], 'gone', 'B')).toMatchObject({ ok: false, code: 'not-found' });
});

test('DR3 drafts change while they are open; who comes too late keeps what was typed', () => {
  expect(takesDrafting(open).ok).toBe(true);
  expect(takesDrafting(NOT_DRAFTING)).toMatchObject({ ok: false, code: 'not-open', reason: 'drafts-closed' });
});

test('DR4 a draft in which words are written is not removed', () => {
  expect(removeDraft(draft('A', { threads: [{ part: 'we-are', voice: 'v' }] })).ok).toBe(true);
  expect(removeDraft(draft('A', { parts: { ...EMPTY_PARTS, 'we-are': 'us' } }))).toMatchObject({ code: 'in-use' });
  expect(removeDraft(null)).toMatchObject({ ok: false, code: 'not-found' });
});

test('DR5 a part holds 1,200 characters as a person counts them, spaces at its end too', () => {
  expect(judgePartLength('x'.repeat(PART_LIMIT)).ok).toBe(true);
  expect(judgePartLength('👩🏽‍⚕️'.repeat(PART_LIMIT)).ok).toBe(false); // more marks than can be kept
  expect(judgePartLength('é'.repeat(PART_LIMIT)).ok).toBe(true);
  expect(judgePartLength('🙂'.repeat(PART_LIMIT)).ok).toBe(true);
  expect(judgePartLength(`${'x'.repeat(PART_LIMIT)} `)).toMatchObject({
    ok: false,
    code: 'too-long',
    values: { length: 1_201, most: PART_LIMIT },
  });
});

test('DR6 the clock runs at most an hour, while drafts are open, and changes nothing else', () => {
  const at = (minutes: number) => `in ${minutes}`;
  expect(setClock(open, 12, at)).toEqual({ ok: true, value: { ...open, clock: 'in 12' } });
  expect(setClock({ ...open, clock: 'in 12' }, null, at)).toEqual({ ok: true, value: open });
  for (const minutes of [0, 1.5, MOST_MINUTES + 1, Number.NaN])
    expect(setClock(open, minutes, at)).toMatchObject({ ok: false, field: 'minutes' });
  expect(setClock(NOT_DRAFTING, 12, at)).toMatchObject({ ok: false, code: 'not-open' });
  // typing is accepted whether or not the clock has run out
  expect(takesDrafting({ ...open, clock: '2020-01-01T00:00:00.000Z' }).ok).toBe(true);
});

test('DR7 two different people by name take a draft away and say when they return', () => {
  const drafts = [draft('A')];
  const typed = { draft: 'd-A', names: [' Ana  Ruiz ', 'Bo'] as const, returnOn: '2026-12-02' };
  expect(handOver({ ...open, clock: 'x' }, drafts, typed, today)).toEqual({
    ok: true,
    value: { ...open, handOver: { draft: 'd-A', names: ['Ana Ruiz', 'Bo'], returnOn: '2026-12-02' } },
  });
  expect(handOver(open, drafts, { ...typed, names: ['Ana', ' '] }, today)).toMatchObject({ field: 'names.1' });
  expect(handOver(open, drafts, { ...typed, names: ['Ana', 'Ana'] }, today)).toMatchObject({ field: 'names.1' });
  expect(handOver(open, drafts, { ...typed, names: ['x'.repeat(81), 'B'] }, today)).toMatchObject({ field: 'names.0' });
  expect(handOver(open, drafts, { ...typed, returnOn: '2026-11-24' }, today)).toMatchObject({ field: 'returnOn' });
  expect(handOver(open, [], typed, today)).toMatchObject({ ok: false, code: 'not-found' });
  const given = handOver(open, drafts, typed, today);
  if (!given.ok) throw new Error(given.reason);
  // it stays after the close, so that the page can say who returns with it
  expect(endDrafting(given.value)).toMatchObject({ ok: true, value: { handOver: { names: ['Ana Ruiz', 'Bo'] } } });
  expect(startDrafting(own, { ...given.value, open: false }, { until: null, today })).toMatchObject({
    value: { handOver: { draft: 'd-A' } },
  });
  expect(takeBackHandOver(given.value)).toEqual({ ok: true, value: open });
  expect(takeBackHandOver(open)).toMatchObject({ ok: false, code: 'already-done' });
});
