import { expect, test } from 'vitest';
import { launchPulse } from './launch.ts';
import type { PulseItem } from './question.ts';
import type { Membership, Series, Wave } from './series.ts';
import { tallySheets } from './tally-sheets.ts';
import { tellWave } from './tell-wave.ts';

const scale = ['no', 'neither', 'yes'];
const items: readonly PulseItem[] = [
  { id: 'heard', kind: 'scale', scale },
  { id: 'drove', kind: 'tokens', among: ['purpose', 'targets'], tokens: 10 },
];
const refusal = (made: { readonly ok: boolean; readonly code?: string; readonly words?: string }): string => {
  if (made.ok) return 'none';
  expect(made.words).toMatch(/^[A-Z“].*[.]$/);
  return made.code ?? '';
};

test('D33 a declaration that cannot be told is refused in plain words', () => {
  const launch = (changed: Partial<{ items: readonly PulseItem[]; parts: readonly string[] }>) =>
    refusal(launchPulse({ items, parts: [], ...changed }));
  expect(launch({})).toBe('none');
  expect(launch({ items: [] })).toBe('no-items');
  expect(launch({ items: Array.from({ length: 61 }, (_, at) => ({ id: `q${at}`, kind: 'scale', scale })) })).toBe(
    'too-many',
  );
  expect(launch({ parts: Array.from({ length: 9 }, (_, at) => `part ${at}`) })).toBe('too-many');
  expect(launch({ parts: ['staff', 'staff'] })).toBe('twice');
  expect(launch({ parts: [' '] })).toBe('name');
  expect(launch({ items: [{ id: '', kind: 'scale', scale }] })).toBe('name');
  expect(launch({ items: [{ id: 'a', kind: 'scale', scale: ['yes'] }] })).toBe('scale');
  expect(launch({ items: [{ id: 'a', kind: 'scale', scale: ['yes', 'yes'] }] })).toBe('twice');
  expect(launch({ items: [{ id: 'a', kind: 'scale', scale: ['yes', ''] }] })).toBe('name');
  expect(launch({ items: [{ id: 'a', kind: 'tokens', among: ['one'], tokens: 10 }] })).toBe('tokens');
  expect(launch({ items: [{ id: 'a', kind: 'tokens', among: ['one', 'two'], tokens: 2.5 }] })).toBe('tokens');
  expect(launch({ items: [items[0] as PulseItem, items[0] as PulseItem] })).toBe('twice');
});

const launched = (parts: readonly string[]): Series => {
  const made = launchPulse({ items, parts });
  if (!made.ok) throw new Error(made.words);
  return made.series;
};
const members: readonly Membership[] = ['ada', 'ben', 'cai'].map((member) => ({ member, part: 'staff' }));
const nobody = [0, 0, 0];

test('D33 a wave that does not fit is refused in plain words, and nothing changes', () => {
  const series = launched(['staff']);
  const before = JSON.stringify(series);
  const tell = (wave: Partial<Wave>, of: Series = series) =>
    refusal(tellWave(of, { id: 'March', members, answers: [], ...wave }));
  const heard = (...counts: readonly (readonly number[])[]) => ({ answers: [{ question: 'heard', counts }] });
  expect(tell({})).toBe('none');
  expect(tell(heard([1, 1, 1], nobody))).toBe('none');
  expect(tell({ id: '' })).toBe('name');
  expect(tell({ members: [...members, { member: 'ada', part: null }] })).toBe('twice');
  expect(tell({ members: [{ member: '', part: null }] })).toBe('name');
  expect(tell({ members: [{ member: 'dai', part: 'leaders' }] })).toBe('not-declared');
  expect(tell({ answers: [{ question: 'liked', counts: [nobody, nobody] }] })).toBe('not-declared');
  expect(tell({ answers: [...heard(nobody, nobody).answers, ...heard(nobody, nobody).answers] })).toBe('twice');
  expect(tell(heard([1, 1, 1]))).toBe('counts');
  expect(tell(heard([1, 1], nobody))).toBe('counts');
  expect(tell(heard([1, -1, 1], nobody))).toBe('counts');
  expect(tell(heard([1, 0.5, 1], nobody))).toBe('counts');
  expect(tell(heard([1, Number.NaN, 1], nobody))).toBe('counts');
  expect(tell(heard([2, 1, 1], nobody))).toBe('more-answers-than-members');
  expect(tell(heard(nobody, [1, 0, 0]))).toBe('more-answers-than-members');
  expect(JSON.stringify(series)).toBe(before);
});

test('D20 D33 whoever was in a part stays there: a grouping that moves is refused', () => {
  const made = tellWave(launched(['staff', 'patients']), { id: 'March', members, answers: [] });
  if (!made.ok) throw new Error(made.words);
  const moved = [{ member: 'ada', part: 'patients' }];
  expect(refusal(tellWave(made.series, { id: 'April', members: moved, answers: [] }))).toBe('moved-part');
});

test('D33 sheets that do not fit are refused; names out of the ordinary are names', () => {
  const { declared } = launched(['staff']);
  const tally = (sheet: Parameters<typeof tallySheets>[1][0]) => refusal(tallySheets(declared, [sheet]));
  expect(tally({ part: 'staff', answers: { heard: 2, drove: [4, 6] } })).toBe('none');
  expect(tally({ part: 'staff', answers: {} })).toBe('none');
  expect(tally({ part: 'leaders', answers: {} })).toBe('not-declared');
  expect(tally({ part: null, answers: { heard: 3 } })).toBe('counts');
  expect(tally({ part: null, answers: { heard: [1] } })).toBe('counts');
  expect(tally({ part: null, answers: { drove: [4, 5] } })).toBe('counts');
  expect(tally({ part: null, answers: { drove: [11, -1] } })).toBe('counts');
  const odd = launchPulse({ items: [{ id: '__proto__', kind: 'scale', scale }], parts: ['constructor'] });
  if (!odd.ok) throw new Error(odd.words);
  expect(tallySheets(odd.series.declared, [{ part: 'constructor', answers: JSON.parse('{"__proto__":1}') }])).toEqual({
    ok: true,
    answers: [{ question: '__proto__', counts: [[0, 1, 0], nobody] }],
  });
});

test('D27 tokens are told thing by thing: none, up to half of them, more than half', () => {
  const { declared } = launched([]);
  const sheets = [
    [10, 0],
    [6, 4],
    [5, 5],
    [0, 10],
  ].map((drove) => ({ part: null, answers: { drove } }));
  const made = tallySheets(declared, sheets);
  expect(made.ok && made.answers.filter(({ question }) => question.startsWith('drove'))).toEqual([
    { question: 'drove: purpose', counts: [[1, 1, 2]] },
    { question: 'drove: targets', counts: [[1, 2, 1]] },
  ]);
});
