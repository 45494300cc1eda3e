import { expect, test } from 'vitest';
import { clockOf, goesOn, openUntil, roundUntil } from './clock.ts';
import { type Gathering, stepOf } from './gathering.ts';
import { addTime, goBack, goForward, isAway, type Press, startGathering, takeLead } from './run-gathering.ts';

const planned: Gathering = {
  id: 'g',
  name: 'Monday',
  mode: 'live',
  state: 'planned',
  steps: [
    { id: 'a', kind: 'listen', length: 5 },
    { id: 'b', kind: 'voices', length: 10 },
    { id: 'c', kind: 'respond', length: 10 },
    { id: 'd', kind: 'draft', length: 10 },
    { id: 'e', kind: 'close', length: 5 },
  ],
  joining: { place: '', link: '', dialIn: '', starts: null, timeZone: 'Europe/London' },
  at: 0,
  turn: 0,
  since: null,
  added: 0,
  leads: null,
  beganOn: null,
  closedOn: null,
  edition: 1,
};
const NOW = '2026-12-03T14:00:00.000Z';
const at = (milliseconds: number): number => Date.parse(NOW) + milliseconds;
const MINUTE = 60_000;
const sana = { account: 'u1', name: 'Sana' };
const bo = { account: 'u2', name: 'Bo' };
const press = (turn: number, more: Partial<Press> = {}): Press => ({
  turn,
  now: NOW,
  today: '2026-12-03',
  by: sana,
  ...more,
});
const value = <T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};
const started = value(startGathering(planned, [], press(0)));

test('G3 of two conveners who press at once, the second changes nothing', () => {
  const moved = value(goForward(started, press(1)));
  expect(moved).toMatchObject({ at: 1, turn: 2 });
  expect(goForward(moved, press(1, { by: bo }))).toMatchObject({ ok: false, code: 'already-done' });
  expect(goBack(moved, press(1, { by: bo }), true)).toMatchObject({ ok: false, code: 'already-done' });
  expect(addTime(moved, press(1), 5)).toMatchObject({ ok: false, code: 'already-done' });
  expect(startGathering(started, [], press(0))).toMatchObject({ ok: false, code: 'already-done' });
});

test('G4 forward goes through every step and closes from the last; then nothing moves', () => {
  expect(goForward(planned, press(0))).toMatchObject({ ok: false, code: 'not-open' });
  let gathering = started;
  const seen: (string | undefined)[] = [];
  while (gathering.state === 'running') {
    seen.push(stepOf(gathering)?.kind);
    gathering = value(goForward(gathering, press(gathering.turn)));
  }
  expect(seen).toEqual(['listen', 'voices', 'respond', 'draft', 'close']);
  expect(gathering).toMatchObject({
    state: 'closed',
    turn: 6,
    since: null,
    beganOn: '2026-12-03',
    closedOn: '2026-12-03',
  });
  expect(stepOf(gathering)).toBeNull();
  for (const outcome of [
    goForward(gathering, press(6)),
    goBack(gathering, press(6), true),
    addTime(gathering, press(6), 1),
  ])
    expect(outcome).toMatchObject({ ok: false, code: 'already-done' });
});

test('G5 back is confirmed first, and there is nothing before the first step', () => {
  const second = value(goForward(started, press(1)));
  expect(goBack(second, press(2), false)).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(value(goBack(second, press(2), true))).toMatchObject({ at: 0, turn: 3, added: 0, since: NOW });
  expect(goBack(started, press(1), true)).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(goBack(planned, press(0), true)).toMatchObject({ ok: false, code: 'not-open' });
});

test('G6 the clock counts down and then over; time can be added; nothing is refused because of it', () => {
  expect(clockOf(started, at(0))).toEqual({ left: 5 });
  expect(clockOf(started, at(-900))).toEqual({ left: 5 });
  expect(clockOf(started, at(4 * MINUTE + 1))).toEqual({ left: 1 });
  expect(clockOf(started, at(5 * MINUTE))).toEqual({ over: 0 });
  expect(clockOf(started, at(7 * MINUTE + 30_000))).toEqual({ over: 2 });
  const longer = value(addTime(started, press(1), 5));
  expect(clockOf(longer, at(7 * MINUTE))).toEqual({ left: 3 });
  expect(value(goForward(longer, press(1, { now: '2026-12-03T23:00:00.000Z' })))).toMatchObject({ at: 1, added: 0 });
  for (const more of [0, -1, 1.5, 481, Number.NaN])
    expect(addTime(started, press(1), more)).toMatchObject({ ok: false, field: 'more' });
  expect(addTime(planned, press(0), 5)).toMatchObject({ ok: false, code: 'not-open' });
  expect(clockOf(planned, at(0))).toBeNull();
});

test('G8 any convener may press or take the lead, and is named as they say', () => {
  expect(started.leads).toEqual(sana);
  const taken = value(takeLead(started, { account: 'u2', name: ' Bo \n Ek ' }));
  expect(taken).toMatchObject({ leads: { account: 'u2', name: 'Bo Ek' }, at: 0, turn: 1, since: started.since });
  expect(value(goForward(taken, press(1, { by: bo })))).toMatchObject({ leads: { name: 'Bo Ek' }, at: 1 });
  expect(value(goForward(taken, press(1)))).toMatchObject({ leads: sana });
  expect(value(goForward(taken, press(1, { by: null })))).toMatchObject({ leads: { account: 'u2' } });
  expect(takeLead(started, { account: 'u2', name: ' ' })).toMatchObject({ ok: false, field: 'name' });
  expect(takeLead(planned, bo)).toMatchObject({ ok: false, code: 'not-open' });
});

test('G9 a lead unheard for two minutes is away, and the step is still on', () => {
  expect(isAway(started, null, at(2 * MINUTE))).toBe(false);
  expect(isAway(started, null, at(2 * MINUTE + 1))).toBe(true);
  expect(isAway(started, new Date(at(3 * MINUTE)).toISOString(), at(4 * MINUTE))).toBe(false);
  expect(isAway({ ...started, mode: 'days' }, null, at(9e9))).toBe(false);
  expect(isAway(planned, null, at(9e9))).toBe(false);
  expect(value(goForward(started, press(1, { by: bo, now: new Date(at(9 * MINUTE)).toISOString() })))).toMatchObject({
    at: 1,
  });
});

const overDays = value(startGathering({ ...planned, mode: 'days' }, [], press(0)));

test('G10 a step of days is open until a date and goes on by itself, unless a convener is wanted', () => {
  expect(openUntil(overDays)).toBe('2026-12-07');
  expect(openUntil(value(addTime(overDays, press(1), 2)))).toBe('2026-12-09');
  expect([goesOn(overDays, '2026-12-07'), goesOn(overDays, '2026-12-08')]).toEqual([false, true]);
  const drafting = { ...overDays, at: 3 };
  expect([goesOn(drafting, '2030-01-01'), goesOn({ ...drafting, at: 4 }, '2030-01-01')]).toEqual([false, false]);
  expect(goesOn(started, '2030-01-01')).toBe(false);
  expect(openUntil(started)).toBeNull();
  expect(clockOf(overDays, at(0))).toBeNull();
});

test('G11 voices and responses are taken until the end of the steps in a row that take them', () => {
  expect(roundUntil({ ...overDays, at: 1 })).toBe('2026-12-22');
  expect(roundUntil({ ...overDays, at: 2 })).toBe('2026-12-12');
  expect(roundUntil(started)).toBeNull();
});

test('G15 a circle has one running gathering at a time', () => {
  expect(startGathering(planned, [started], press(0))).toMatchObject({ ok: false, code: 'in-use' });
  expect(startGathering(planned, [{ ...started, state: 'closed' }], press(0)).ok).toBe(true);
});
