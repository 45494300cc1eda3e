import { expect, test } from 'vitest';
import type { Gathering } from './gathering.ts';
import { addDays, instantOf } from './joining.ts';
import { changePlan, type GatheringDraft, lengthOfAll, planGathering } from './plan-gathering.ts';
import { TEMPLATES } from './templates.ts';

let made = 0;
const stepId = () => `s${(made += 1)}`;
const draft = (more: Partial<GatheringDraft> = {}): GatheringDraft => ({
  name: 'Monday',
  mode: 'live',
  steps: [
    { id: 'a', kind: 'listen', length: 5 },
    { id: 'b', kind: 'voices', length: 10 },
    { id: 'c', kind: 'close', length: 5 },
  ],
  joining: { place: '', link: '', dialIn: '', starts: null, timeZone: 'Europe/London' },
  ...more,
});
const planned = (more: Partial<GatheringDraft> = {}): Gathering => {
  const read = planGathering(draft(more), { id: 'g', stepId });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.gathering;
};
const faultsOf = (more: Partial<GatheringDraft>): readonly string[] => {
  const read = planGathering(draft(more), { id: 'g', stepId });
  return 'faults' in read ? read.faults.map(({ field }) => field) : [];
};

test('G1 the steps of each template add up, and each is a plan as it stands', () => {
  for (const { steps, length, mode } of TEMPLATES) {
    expect(steps.reduce((sum, [, each]) => sum + each, 0)).toBe(length);
    const gathering = planned({ mode, steps: steps.map(([kind, each]) => ({ id: '', kind, length: each })) });
    expect(lengthOfAll(gathering)).toBe(length);
    expect(new Set(gathering.steps.map(({ id }) => id)).size).toBe(steps.length);
  }
  expect(TEMPLATES.map(({ mode, length }) => `${length} ${mode}`)).toEqual([
    '20 live',
    '60 live',
    '120 live',
    '14 days',
  ]);
});

test('G2 every fault of a plan is named with its field', () => {
  expect(faultsOf({ name: ' ' })).toEqual(['name']);
  expect(faultsOf({ name: 'a'.repeat(81) })).toEqual(['name']);
  expect(faultsOf({ steps: [] })).toEqual(['steps']);
  expect(
    faultsOf({
      steps: [
        { id: '', kind: 'close', length: 1 },
        { id: '', kind: 'listen', length: 1 },
      ],
    }),
  ).toEqual(['steps']);
  expect(
    faultsOf({
      steps: [
        { id: '', kind: 'close', length: 1 },
        { id: '', kind: 'close', length: 1 },
      ],
    }),
  ).toEqual(['steps']);
  expect(faultsOf({ steps: [{ id: '', kind: 'dance' as 'listen', length: 0.5 }, ...draft().steps] })).toEqual([
    'steps.0',
    'steps.0.length',
  ]);
  expect(faultsOf({ mode: 'days', steps: [{ id: '', kind: 'close', length: 61 }] })).toEqual(['steps.0.length']);
  const many = Array.from({ length: 21 }, () => ({ id: '', kind: 'close', length: 1 }) as const);
  expect(faultsOf({ steps: many })).toContain('steps');
  // the same id given twice makes two steps
  expect(
    new Set(
      planned({
        steps: [
          { id: 'a', kind: 'listen', length: 1 },
          { id: 'a', kind: 'voices', length: 1 },
          { id: 'c', kind: 'close', length: 1 },
        ],
      }).steps.map(({ id }) => id),
    ).size,
  ).toBe(3);
});

test('G7 what has begun stays; what is to come may change; an old edition is refused', () => {
  const running: Gathering = { ...planned(), state: 'running', at: 1, turn: 2, since: '2026-12-03T14:00:00.000Z' };
  const [a, b, c] = running.steps as [Gathering['steps'][0], Gathering['steps'][0], Gathering['steps'][0]];
  const longer = changePlan(running, draft({ steps: [a, b, { id: '', kind: 'draft', length: 9 }, c] }), 1, stepId);
  expect(longer).toMatchObject({ ok: true, value: { gathering: { edition: 2, turn: 2, at: 1 } } });
  for (const steps of [
    [b, a, c],
    [a, c],
    [{ ...a, length: 6 }, b, c],
  ])
    expect(changePlan(running, draft({ steps }), 1, stepId)).toMatchObject({ ok: false, code: 'too-late' });
  expect(changePlan(running, draft({ mode: 'days' }), 1, stepId)).toMatchObject({ ok: false, code: 'too-late' });
  expect(changePlan(running, draft(), 7, stepId)).toMatchObject({ ok: false, code: 'already-done' });
  expect(changePlan({ ...running, state: 'closed' }, draft(), 1, stepId)).toMatchObject({
    ok: false,
    code: 'too-late',
  });
  expect(changePlan(planned(), draft({ name: '' }), 1, stepId)).toMatchObject({
    ok: true,
    value: { faults: [{ field: 'name' }] },
  });
});

test('G12 joining details are whole addresses, a start and a zone, or nothing', () => {
  const joining = draft().joining;
  expect(faultsOf({ joining: { ...joining, link: 'meet.example.org' } })).toEqual(['joining.link']);
  expect(faultsOf({ joining: { ...joining, link: 'javascript:alert(1)' } })).toEqual(['joining.link']);
  expect(faultsOf({ joining: { ...joining, link: 'https://meet.example.org/a?b=c' } })).toEqual([]);
  expect(faultsOf({ joining: { ...joining, starts: '2026-02-30T10:00' } })).toEqual(['joining.starts']);
  expect(faultsOf({ joining: { ...joining, starts: '2026-02-28T24:00' } })).toEqual(['joining.starts']);
  expect(faultsOf({ joining: { ...joining, timeZone: 'Europe/Atlantis' } })).toEqual(['joining.timeZone']);
  expect(faultsOf({ joining: { ...joining, place: 'a'.repeat(201), dialIn: 'b'.repeat(201) } })).toEqual([
    'joining.place',
    'joining.dialIn',
  ]);
});

test.each([
  ['2026-12-03T14:15', 'Europe/London', '2026-12-03T14:15:00.000Z'],
  ['2026-06-12T14:15', 'Europe/London', '2026-06-12T13:15:00.000Z'],
  ['2026-06-12T00:30', 'Asia/Kathmandu', '2026-06-11T18:45:00.000Z'],
  ['2026-12-31T23:30', 'America/New_York', '2027-01-01T04:30:00.000Z'],
  // the night when clocks go forward: 01:30 does not exist and becomes 02:30
  ['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
  // the night when they go back: 01:30 occurs twice, and is the first
  ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
])('G12 %s in %s is one moment', (local, zone, utc) => {
  expect(new Date(instantOf(local, zone)).toISOString()).toBe(utc);
});

test('G12 a date so many days later, over the end of a year and the night the clocks change', () => {
  expect([addDays('2026-12-30', 3), addDays('2026-03-28', 2), addDays('2028-02-28', 1)]).toEqual([
    '2027-01-02',
    '2026-03-30',
    '2028-02-29',
  ]);
});
