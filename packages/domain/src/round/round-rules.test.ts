import { expect, test } from 'vitest';
import type { Circle } from '../circle/circle.ts';
import { doneAfter, type Round } from './round.ts';
import { endRound, isOverdue, openRound, startRound, takesAnswers } from './round-rules.ts';

const circle = { imported: null } as Circle;
const imported = { imported: 'a Polis export' } as Circle;
const closed: Round = { number: 1, state: 'closed', mode: 'live', until: null };
const open: Round = { number: 2, state: 'open', mode: 'live', until: null };
const today = '2026-11-24';

test('R1 at most one round is open, and the next has the next number', () => {
  expect(startRound(circle, [closed], { mode: 'live', until: null, today })).toEqual({ ok: true, value: open });
  expect(startRound(circle, [closed, open], { mode: 'live', until: null, today })).toMatchObject({
    ok: false,
    code: 'already-done',
  });
  expect(openRound([closed])).toBeNull();
});

test('R2 a round of days names a date that is not past', () => {
  expect(startRound(circle, [], { mode: 'days', until: '2026-11-30', today })).toMatchObject({
    ok: true,
    value: { until: '2026-11-30' },
  });
  expect(startRound(circle, [], { mode: 'days', until: null, today })).toMatchObject({ ok: false, field: 'until' });
  expect(startRound(circle, [], { mode: 'days', until: '2026-11-23', today })).toMatchObject({
    ok: false,
    field: 'until',
  });
  expect(isOverdue({ ...open, mode: 'days', until: '2026-11-23' }, today)).toBe(true);
  expect(isOverdue({ ...open, mode: 'days', until: today }, today)).toBe(false);
});

test('R3 answers are taken while a round is open, never in an imported conversation', () => {
  expect(takesAnswers(circle, [closed, open]).ok).toBe(true);
  expect(takesAnswers(circle, [closed])).toMatchObject({ ok: false, code: 'not-open' });
  expect(takesAnswers(circle, [])).toMatchObject({ ok: false, code: 'not-open' });
  expect(takesAnswers(imported, [open])).toMatchObject({ ok: false, code: 'not-open' });
  expect(startRound(imported, [], { mode: 'live', until: null, today })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
});

test('R4 a round is closed once, and only the one that was meant', () => {
  expect(endRound([closed, open], 2)).toMatchObject({ ok: true, value: { state: 'closed' } });
  expect(endRound([closed, open], 1)).toMatchObject({ ok: false, code: 'already-done' });
  expect(endRound([closed], 1)).toMatchObject({ ok: false, code: 'already-done' });
});

test('R5 a round is done after twelve voices, or all there are', () => {
  expect([doneAfter(40), doneAfter(7), doneAfter(0)]).toEqual([12, 7, 0]);
});
