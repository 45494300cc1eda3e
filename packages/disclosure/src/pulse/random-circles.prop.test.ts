import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { World } from '../../attack/any-worlds.ts';
import { otherWorld, othersOf, sidesOf } from '../../attack/other-world.ts';
import { launchPulse } from './launch.ts';
import { PULSE_RULES, type PulseRules } from './pulse-rules.ts';
import { sidesOf as sidesOfScale } from './question.ts';
import type { Series } from './series.ts';
import { tellWave, type TellWave, tellWaveUnder } from './tell-wave.ts';

/*
 * Circles of up to sixty in two parts and none, with five answers and up to four waves. People come and go. Answers
 * lean to one side, where they are most at risk. Everybody present answers, and as before. For every member as attacker
 * and every other member there must be a world that tells the same and in which the other is elsewhere.
 */

const SIDES = sidesOfScale(5);
const PARTS = ['A', 'B', null] as const;

/** People who were members in the same waves and are in the same part. */
type Block = { readonly part: number; readonly from: number; readonly to: number; readonly answers: readonly number[] };

const lists = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.constantFrom(0, 1, 3, 4), fc.array(fc.nat(4), { maxLength: 4 }))
    .map(([size, crowd, others]) => {
      const answers = [0, 0, 0, 0, 0];
      for (let at = 0; at < size; at += 1) answers[others[at] ?? crowd] = (answers[others[at] ?? crowd] ?? 0) + 1;
      return answers;
    });

/** People of one part who were there in the same waves are one block: nobody can distinguish them. */
const merged = (blocks: readonly Block[]): readonly Block[] =>
  Object.values(Object.groupBy(blocks, ({ part, from, to }) => `${part} ${from} ${to}`)).flatMap((alike = []) => {
    const [first] = alike;
    const answers = SIDES.map((_, answer) => alike.reduce((sum, block) => sum + (block.answers[answer] ?? 0), 0));
    return first === undefined ? [] : [{ ...first, answers }];
  });

const circles = fc.integer({ min: 1, max: 4 }).chain((waves) =>
  fc
    .tuple(
      fc.tuple(lists(14), lists(14), lists(7)),
      fc.array(
        fc.record({
          part: fc.nat(2),
          span: fc.tuple(fc.nat(waves - 1), fc.nat(waves - 1)),
          answers: lists(8),
        }),
        { maxLength: 4 },
      ),
    )
    .map(([stayed, others]) => ({
      waves,
      blocks: merged([
        ...stayed.map((answers, part): Block => ({ part, from: 0, to: waves - 1, answers })),
        ...others.map(
          ({ part, span, answers }): Block => ({
            part,
            from: Math.min(...span),
            to: Math.max(...span),
            answers,
          }),
        ),
      ]),
    })),
);

const seeIn = (waves: number, blocks: readonly Block[], tell: TellWave): ((world: World) => string) => {
  const launched = launchPulse({
    items: [{ id: 'q', kind: 'scale', scale: ['1', '2', '3', '4', '5'] }],
    parts: ['A', 'B'],
  });
  if (!launched.ok) throw new Error(launched.words);
  const known = new Map<string, string>();
  return (world) => {
    const key = world.join(';');
    const before = known.get(key);
    if (before !== undefined) return before;
    let series: Series = launched.series;
    const told = Array.from({ length: waves }, (_, wave) => {
      const there = blocks.flatMap((block, at) => (block.from <= wave && wave <= block.to ? [{ ...block, at }] : []));
      const made = tell(series, {
        id: String(wave),
        members: there.flatMap(({ part, at, answers }) =>
          Array.from({ length: answers.reduce((sum, one) => sum + one, 0) }, (__, person) => ({
            member: `${at} ${person}`,
            part: PARTS[part] ?? null,
          })),
        ),
        answers: [
          {
            question: 'q',
            counts: PARTS.map((__, part) =>
              SIDES.map((___, answer) =>
                there.reduce((sum, one) => (one.part === part ? sum + (world[one.at]?.[answer] ?? 0) : sum), 0),
              ),
            ),
          },
        ],
      });
      if (!made.ok) throw new Error(made.words);
      series = made.series;
      return JSON.stringify(made.told);
    }).join(' ');
    known.set(key, told);
    return told;
  };
};

/** Attackers, and blocks of which a side would be known. */
const known = (waves: number, blocks: readonly Block[], tell: TellWave): readonly string[] => {
  const world: World = blocks.map(({ answers }) => answers);
  const see = seeIn(waves, blocks, tell);
  return world.flatMap((answers, block) =>
    answers.flatMap((count, own) =>
      count === 0
        ? []
        : world.flatMap((_, target) => {
            const bits = sidesOf(othersOf(world, { block, own }, target), SIDES);
            // with several sides, anybody of the block can be on any of them
            if (bits === 0 || (bits & (bits - 1)) !== 0) return [];
            const other = otherWorld(world, see, SIDES, { block, own }, target);
            return other === null ? [`${block} ${own} knows of ${target}`] : [];
          }),
    ),
  );
};

test('D18 D19 D20 D22 D23 random circles, five answers, parts and up to four waves: everybody can stand elsewhere', () => {
  let asked = 0;
  fc.assert(
    fc.property(circles, ({ waves, blocks }) => {
      asked += 1;
      expect(known(waves, blocks, tellWave)).toEqual([]);
    }),
    { numRuns: 120, seed: 5 },
  );
  expect(asked).toBe(120);
}, 300_000);

test.each<[string, Partial<PulseRules>]>([
  ['blur', { blur: 0 }],
  ['blur of one', { blur: 1 }],
  ['addsUpParts', { addsUpParts: false }],
  ['leastTurnover and together', { leastTurnover: () => 0, together: 0 }],
])(
  'D25 the same search finds answers where “%s” is taken out',
  (_, changed) => {
    const tell = tellWaveUnder({ ...PULSE_RULES, ...changed });
    const found = fc
      .sample(circles, { numRuns: 100, seed: 5 })
      .some(({ waves, blocks }) => known(waves, blocks, tell).length > 0);
    expect(found).toBe(true);
  },
  300_000,
);
