import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf } from '../honest/claims.ts';
import { agreementBetween } from '../honest/for-all-told.ts';
import { changeSentence, sentencesOf } from '../honest/sentences.ts';
import { launchPulse } from './launch.ts';
import { sumOf } from './look.ts';
import type { Series, ToldGroup, Wave } from './series.ts';
import { type Sheet, tallySheets } from './tally-sheets.ts';
import { tellWave } from './tell-wave.ts';

const SCALE = ['1', '2', '3', '4', '5'];
const launched = launchPulse({
  items: [
    { id: 'heard', kind: 'scale', scale: SCALE },
    { id: 'power', kind: 'scale', scale: SCALE, onPower: true },
    { id: 'drove', kind: 'tokens', among: ['purpose', 'targets', 'habit'], tokens: 10 },
  ],
  parts: ['A', 'B'],
});
if (!launched.ok) throw new Error(launched.words);

const person = fc.record({
  part: fc.constantFrom('A', 'A', 'B', 'B', null),
  heard: fc.option(fc.nat(4)),
  power: fc.option(fc.nat(4)),
  drove: fc.option(
    fc.tuple(fc.nat(10), fc.nat(10)).map(([a, b]) => [Math.min(a, b), Math.abs(a - b), 10 - Math.max(a, b)]),
  ),
  waves: fc.constantFrom([0, 1, 2], [0, 1, 2], [0, 1, 2], [0], [1, 2], [2]),
});
type Person = {
  readonly member: string;
  readonly part: string | null;
  readonly heard: number | null;
  readonly power: number | null;
  readonly drove: readonly number[] | null;
  readonly waves: readonly number[];
};

const sheetOf = ({ part, heard, power, drove }: Person): Sheet => ({
  part,
  answers: { ...(heard !== null && { heard }), ...(power !== null && { power }), ...(drove !== null && { drove }) },
});

const run = (people: readonly Person[]): Series =>
  [0, 1, 2].reduce((series, at) => {
    const there = people.filter(({ waves }) => waves.includes(at));
    const tallied = tallySheets(series.declared, there.map(sheetOf));
    if (!tallied.ok) throw new Error(tallied.words);
    const wave: Wave = {
      id: `wave ${at}`,
      members: there.map(({ member, part }) => ({ member, part })),
      answers: tallied.answers,
    };
    const made = tellWave(series, wave);
    if (!made.ok) throw new Error(made.words);
    return made.series;
  }, launched.series);

const circle = fc
  .array(person, { minLength: 3, maxLength: 40 })
  .map((people) => people.map((one, at): Person => ({ ...one, member: `m${at}` })));

test('D34 in whatever order members and answers come, the same is told', () => {
  fc.assert(
    fc.property(
      circle.chain((people) =>
        fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
      ),
      ([people, shuffledPeople]) => {
        expect(run(shuffledPeople).told).toEqual(run(people).told);
      },
    ),
    { numRuns: 60 },
  );
});

test('D34 three answers under other names are told as before, wave after wave: the attacker may try one of each six', () => {
  const launchedOf = launchPulse({ items: [{ id: 'q', kind: 'scale', scale: ['a', 'b', 'c'] }], parts: [] });
  if (!launchedOf.ok) throw new Error(launchedOf.words);
  const { series } = launchedOf;
  const counts = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6));
  const wavesOf = (first: readonly number[], second: readonly number[], came: number) => {
    const of = (id: string, list: readonly number[], from: number): Wave => ({
      id,
      members: Array.from({ length: sumOf(list) }, (_, at) => ({ member: String(at + from), part: null })),
      answers: [{ question: 'q', counts: [list] }],
    });
    const one = tellWave(series, of('1', first, 0));
    const two = one.ok ? tellWave(one.series, of('2', second, came)) : one;
    if (!two.ok) throw new Error(two.words);
    return two.series.told.map(({ questions }) => questions[0]?.whole);
  };
  let anew = 0;
  fc.assert(
    fc.property(
      counts,
      counts,
      fc.nat(8),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      (first, second, came, names) => {
        const renamed = (list: readonly number[]): readonly number[] => names.map((name) => list[name] ?? 0);
        const as = wavesOf(first, second, came).map((group) =>
          group?.told ? { ...group, told: { ...group.told, counts: renamed(group.told.counts) } } : group,
        );
        if (as[1]?.of === '2') anew += 1;
        expect(wavesOf(renamed(first), renamed(second), came)).toEqual(as);
      },
    ),
    { numRuns: 400 },
  );
  expect(anew).toBeGreaterThan(20);
});

test('D16 D17 D28 D32 thresholds are never crossed, every answer is accounted for, and no figure or sentence is broken', () => {
  let told = 0;
  fc.assert(
    fc.property(circle, (people) => {
      const { told: waves } = run(people);
      for (const wave of waves)
        for (const { question, whole, parts } of wave.questions) {
          const least = question === 'power' ? 8 : 5;
          for (const group of [whole, ...(parts ?? [])]) {
            if (group.told === null) continue;
            told += 1;
            expect(group.told.answers).toBeGreaterThanOrEqual(least);
            expect(sumOf(group.told.counts) + group.told.notTold + group.told.noAnswer).toBe(group.told.members);
            const agreement = agreementBetween(group.told);
            if (agreement !== null) {
              expect(agreement.least).toBeGreaterThanOrEqual(-1);
              expect(agreement.most).toBeLessThanOrEqual(1);
            }
            const sentences = sentencesOf(group.told, question.startsWith('drove') ? ['none', 'some', 'most'] : SCALE);
            expect(sentences.join(' ')).not.toMatch(/NaN|undefined|null|Infinity/);
          }
        }
      const groups = waves.flatMap(({ questions }): ToldGroup[] =>
        questions[0] === undefined ? [] : [questions[0].whole],
      );
      const claim = changeOf(groups);
      expect(changeSentence(claim)).not.toMatch(/NaN|undefined/);
      if (claim.higher !== null) {
        expect(claim.higher.least).toBeGreaterThan(0);
        expect(claim.higher.most).toBeLessThan(1);
        expect(claim.higher.least).toBeLessThanOrEqual(claim.higher.most);
      }
      // plain JSON that contains only whole numbers
      expect(JSON.parse(JSON.stringify(waves))).toEqual(waves);
    }),
    { numRuns: 80 },
  );
  expect(told).toBeGreaterThan(100);
});
