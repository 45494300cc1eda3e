import { expect, test } from 'vitest';
import { launchPulse } from './launch.ts';
import type { Declaration, Membership, Series, ToldWave, Wave } from './series.ts';
import { tellWave } from './tell-wave.ts';

const SCALE = ['strongly disagree', 'disagree', 'neither', 'agree', 'strongly agree'];
const DIGNITY = { id: 'dignity', kind: 'scale', scale: SCALE } as const;
const INFLUENCE = { id: 'influence', kind: 'scale', scale: SCALE, onPower: true } as const;

const launched = (declared: Declaration): Series => {
  const made = launchPulse(declared);
  if (!made.ok) throw new Error(made.words);
  return made.series;
};
const people = (letter: string, size: number, part: string | null = null): readonly Membership[] =>
  Array.from({ length: size }, (_, at) => ({ member: `${letter}${at}`, part }));
const tell = (series: Series, wave: Wave): { series: Series; told: ToldWave } => {
  const made = tellWave(series, wave);
  if (!made.ok) throw new Error(made.words);
  return made;
};
const wave = (id: string, members: readonly Membership[], ...counts: readonly (readonly number[])[]): Wave => ({
  id,
  members,
  answers: [{ question: 'dignity', counts }],
});

test('D16 of four answers nothing is told, of five it is; on power eight', () => {
  const series = launched({ items: [DIGNITY, INFLUENCE], parts: [] });
  const at = (counts: readonly number[]) =>
    tell(series, {
      id: 'March',
      members: people('m', 9),
      answers: [
        { question: 'dignity', counts: [counts] },
        { question: 'influence', counts: [counts] },
      ],
    }).told.questions.map(({ whole, answered }) => [whole.told?.counts ?? whole.why, answered]);
  expect(at([1, 1, 1, 1, 0])).toEqual([
    ['too-few', null],
    ['too-few', null],
  ]);
  expect(at([1, 1, 1, 1, 1])).toEqual([
    [[1, 1, 1, 1, 1], 5],
    ['too-few', null],
  ]);
  expect(at([2, 2, 1, 1, 2])).toEqual([
    [[2, 2, 1, 1, 2], 8],
    [[2, 2, 1, 1, 2], 8],
  ]);
});

test('D17 parts are told where each has enough, and those in none are nobody or enough; else the whole is', () => {
  const series = launched({ items: [DIGNITY], parts: ['staff', 'patients'] });
  const told = (staff: number, patients: number, none: number) => {
    const spread = (size: number) => [0, 1, 2, 3, 4].map((at) => Math.floor(size / 5) + (at < size % 5 ? 1 : 0));
    const members = [...people('s', staff, 'staff'), ...people('p', patients, 'patients'), ...people('n', none)];
    const [one] = tell(series, wave('March', members, spread(staff), spread(patients), spread(none))).told.questions;
    return [
      one?.parts?.map(({ told: part }) => part?.answers ?? null) ?? null,
      one?.whole.told?.answers ?? null,
      one?.whyNoParts,
    ];
  };
  expect(told(6, 5, 0)).toEqual([[6, 5], 11, null]);
  expect(told(6, 5, 5)).toEqual([[6, 5], 16, null]);
  expect(told(6, 4, 0)).toEqual([null, 10, 'too-few-in-a-part']);
  expect(told(6, 5, 1)).toEqual([null, 12, 'too-few-in-a-part']);
  expect(told(2, 2, 0)).toEqual([null, null, 'too-few']);
});

test('D19 D28 the whole beside its parts is their sum, and what is not told stays so; every answer is accounted for', () => {
  const series = launched({ items: [DIGNITY], parts: ['staff', 'patients'] });
  const members = [...people('s', 8, 'staff'), ...people('p', 9, 'patients')];
  const [one] = tell(series, wave('March', members, [0, 0, 0, 2, 5], [2, 1, 1, 2, 1], [0, 0, 0, 0, 0])).told.questions;
  expect(one?.parts?.map(({ told }) => told)).toEqual([
    { answers: 7, members: 8, counts: [0, 0, 0, 2, 3], notTold: 2, noAnswer: 1 },
    { answers: 7, members: 9, counts: [2, 1, 1, 2, 1], notTold: 0, noAnswer: 2 },
  ]);
  expect(one?.whole.told).toEqual({ answers: 14, members: 17, counts: [2, 1, 1, 4, 4], notTold: 2, noAnswer: 3 });
});

test('D20 told once as a whole, a question is never told by parts; told by parts, a part that grew small is not told', () => {
  const declared = launched({ items: [DIGNITY], parts: ['staff', 'patients'] });
  const small = [...people('s', 7, 'staff'), ...people('p', 4, 'patients')];
  const whole = tell(declared, wave('1', small, [2, 1, 1, 2, 1], [1, 1, 1, 1, 0], [0, 0, 0, 0, 0])).series;
  const grown = [...small, ...people('q', 6, 'patients')];
  const [later] = tell(whole, wave('2', grown, [2, 1, 1, 2, 1], [2, 2, 2, 2, 2], [0, 0, 0, 0, 0])).told.questions;
  expect([later?.parts, later?.whyNoParts]).toEqual([null, 'told-as-a-whole']);

  const both = [...people('s', 7, 'staff'), ...people('p', 6, 'patients')];
  const apart = tell(declared, wave('1', both, [2, 1, 1, 2, 1], [2, 1, 1, 1, 1], [0, 0, 0, 0, 0])).series;
  const [fewer] = tell(apart, wave('2', both, [2, 1, 1, 2, 1], [1, 1, 0, 1, 0], [0, 0, 0, 0, 0])).told.questions;
  expect(fewer?.parts?.map(({ told, why }) => [told?.answers ?? null, why])).toEqual([
    [7, null],
    [null, 'too-few'],
  ]);
  expect([fewer?.whole.why, fewer?.answered]).toEqual(['not-all-parts', null]);
});

test('D21 a wave is told once: other answers, fewer people or a part alone change nothing', () => {
  const series = launched({ items: [DIGNITY], parts: [] });
  const first = tell(series, wave('March', people('m', 8), [2, 1, 2, 1, 2]));
  const again = tell(first.series, wave('March', people('m', 7), [2, 1, 2, 1, 1]));
  expect(again).toEqual({ ok: true, ...first });
});

test('D22 one who came, or went, leaves what was told; five who came are told with the rest', () => {
  const members = people('m', 10);
  const first = tell(launched({ items: [DIGNITY], parts: [] }), wave('March', members, [2, 2, 2, 2, 2])).series;
  const told = (of: readonly Membership[], counts: readonly number[]) => {
    const { whole, answered } = tell(first, wave('April', of, counts)).told.questions[0] ?? {};
    return [whole?.of, whole?.why, whole?.told?.counts, answered];
  };
  const before = [2, 2, 2, 2, 2];
  expect(told([...members, ...people('new', 1)], [2, 2, 2, 2, 3])).toEqual(['March', 'came-or-went', before, 11]);
  expect(told(members.slice(1), [1, 2, 2, 2, 2])).toEqual(['March', 'came-or-went', before, 9]);
  expect(told([...members.slice(1), ...people('new', 1)], [1, 2, 2, 2, 3])).toEqual([
    'March',
    'came-or-went',
    before,
    10,
  ]);
  // somebody answers who did not answer before
  expect(told(members, [2, 2, 2, 2, 1])[1]).toBe('came-or-went');
  expect(told([...members, ...people('new', 5)], [3, 3, 3, 3, 3])).toEqual(['April', null, [3, 3, 3, 3, 3], 15]);
  expect(told(members, [3, 2, 2, 2, 1])).toEqual(['April', null, [3, 2, 2, 2, 1], 10]);
});

test('D23 five who came and answered alike are not told with the rest, nor that they did', () => {
  const members = people('m', 10);
  const first = tell(launched({ items: [DIGNITY], parts: [] }), wave('March', members, [2, 2, 2, 2, 2])).series;
  const then = (counts: readonly number[]) =>
    JSON.stringify(tell(first, wave('April', [...members, ...people('new', 5)], counts)).told);
  expect(then([7, 2, 2, 2, 2])).toBe(then([2, 2, 2, 2, 7]));
  expect(then([7, 2, 2, 2, 2])).toBe(then([2, 2, 2, 3, 6]));
  expect(then([7, 2, 2, 2, 2])).toContain('came-or-went');
});

test('D24 what at least five of those who stayed must have answered otherwise is told, though one came', () => {
  const members = people('m', 12);
  const first = tell(launched({ items: [DIGNITY], parts: [] }), wave('March', members, [6, 3, 1, 1, 1])).series;
  const then = (counts: readonly number[]) =>
    tell(first, wave('April', [...members, ...people('new', 1)], counts)).told.questions[0]?.whole;
  expect(then([1, 2, 2, 4, 4])).toMatchObject({ of: 'April', why: null, beside: [] });
  expect(then([3, 3, 2, 3, 2])).toMatchObject({ of: 'March', why: 'came-or-went' });
});

test('D22 through many waves no sort of members is one to four: who was there between is not isolated', () => {
  let series = launched({ items: [DIGNITY], parts: [] });
  const told: (string | null | undefined)[] = [];
  const told_ = (id: string, members: readonly Membership[], counts: readonly number[]): void => {
    const made = tell(series, wave(id, members, counts));
    series = made.series;
    told.push(made.told.questions[0]?.whole.of);
  };
  const [old, passing, late] = [people('o', 6), people('p', 1), people('l', 6)];
  told_('1', old, [2, 1, 1, 1, 1]);
  told_('2', [...old, ...passing, ...late], [4, 2, 3, 2, 2]);
  told_('3', late, [2, 1, 1, 1, 1]);
  expect(told).toEqual(['1', '2', '2']);
});
