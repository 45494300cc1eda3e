import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addLooks, behindLook, bySide, isSameLook, lookOf, sumOf, ways } from './look.ts';
import { sidesOf } from './question.ts';

const counted = fc
  .integer({ min: 2, max: 7 })
  .chain((answers) => fc.array(fc.nat(12), { minLength: answers, maxLength: answers }))
  .filter((counts) => sumOf(counts) >= 5);

test('D18 all, all but one and all but two on a side are told alike; else every answer is told', () => {
  fc.assert(
    fc.property(counted, (counts) => {
      const sides = sidesOf(counts.length);
      const look = lookOf(counts, sides);
      const answers = sumOf(counts);
      expect(look.answers).toBe(answers);
      expect(sumOf(look.counts) + look.notTold).toBe(answers);
      look.counts.forEach((count, at) => expect(count).toBeLessThanOrEqual(counts[at] ?? 0));
      const most = Math.max(...bySide(counts, sides));
      if (most < answers - 2) expect(look).toEqual({ answers, counts, notTold: 0 });
      else {
        expect(look.notTold).toBe(2);
        expect(Math.max(...bySide(look.counts, sides))).toBe(answers - 2);
      }
    }),
  );
});

test('D18 behind a look that tells not all, whoever knows one answer still finds others on another side', () => {
  for (let answers = 5; answers <= 9; answers += 1)
    for (const counts of ways(answers, 5)) {
      const sides = sidesOf(5);
      const look = lookOf(counts, sides);
      const worlds = behindLook(look, sides);
      expect(worlds.some((world) => world.join() === counts.join())).toBe(true);
      for (const world of worlds) expect(isSameLook(lookOf(world, sides), look)).toBe(true);
      counts.forEach((count, own) => {
        if (count === 0) return;
        const possible = new Set(
          worlds
            .filter((world) => (world[own] ?? 0) > 0)
            .flatMap((world) =>
              world.with(own, (world[own] ?? 0) - 1).flatMap((some, at) => (some > 0 ? [sides[at]] : [])),
            ),
        );
        expect(possible.size).toBeGreaterThan(1);
      });
    }
});

test('D18 where answers have other names the looks have: nothing favours one side', () => {
  for (const counts of ways(8, 3))
    for (const [a, b, c] of [
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ] as const) {
      const named = (list: readonly number[]) => [list[a], list[b], list[c]];
      expect(lookOf(named(counts) as number[], [0, 1, 2]).counts).toEqual(named(lookOf(counts, [0, 1, 2]).counts));
    }
});

test('D19 looks add up to no more than whoever reads them could', () => {
  const looks = [
    [4, 1, 0],
    [2, 2, 2],
  ].map((counts) => lookOf(counts, [0, 1, 2]));
  expect(addLooks(looks)).toEqual({ answers: 11, counts: [5, 2, 2], notTold: 2 });
});
