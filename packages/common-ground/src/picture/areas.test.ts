import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areasOf } from './areas.ts';

const point = fc.record({
  x: fc.double({ min: -5, max: 5, noNaN: true }),
  y: fc.double({ min: -5, max: 5, noNaN: true }),
  group: fc.nat(2),
  position: fc.integer({ min: -1, max: 2 }),
});

const areasOfAll = (all: readonly { x: number; y: number; group: number; position: number }[], least: number) =>
  areasOf(
    Float64Array.from(all.flatMap(({ x, y }) => [x, y])),
    all.map(({ group }) => group),
    all.map(({ position }) => position),
    least,
  );

test('C58 no area stands for fewer than five people, no position mark for fewer than five of it, and bands are as said', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 150 }), (all) => {
      const { areas, someLeftOut } = areasOfAll(all, 5);
      const least = areas.reduce((sum, { band }) => sum + 5 * 2 ** band, 0);
      expect(least).toBeLessThanOrEqual(all.length);
      if (areas.length === 0) expect(someLeftOut).toBe(all.length > 0);
      for (const group of [0, 1, 2]) {
        const people = all.filter((one) => one.group === group);
        const own = areas.filter((one) => one.group === group);
        expect(own.reduce((sum, { band }) => sum + 5 * 2 ** band, 0)).toBeLessThanOrEqual(people.length);
        for (const position of [0, 1, 2]) {
          const marks = own.filter(({ positions }) => positions.includes(position)).length;
          expect(marks * 5).toBeLessThanOrEqual(people.filter((one) => one.position === position).length);
        }
      }
    }),
  );
});

test('C58 four by themselves are left out and said to be; the order of people moves nothing', () => {
  const crowd = Array.from({ length: 30 }, (_, at) => ({ x: (at % 6) / 50, y: at / 300, group: 0, position: 0 }));
  const apart = Array.from({ length: 4 }, () => ({ x: 3, y: 3, group: 1, position: 1 }));
  const all = [...crowd, ...apart];
  const found = areasOfAll(all, 5);
  expect(found.someLeftOut).toBe(true);
  expect(found.areas.every(({ group }) => group === 0)).toBe(true);
  expect(found.areas.length).toBeGreaterThan(0);
  expect(areasOfAll([...all].reverse(), 5)).toEqual(found);
});
