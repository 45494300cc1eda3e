import { expect, test } from 'vitest';
import { inPairs, medianInterval } from './pairs.ts';

test('of nine values the interval runs from the 2nd to the 8th and covers 96.1 %', () => {
  const { median, low, high, coverage, n } = medianInterval([9, 1, 8, 2, 7, 3, 6, 4, 5]);
  expect([median, low, high, n]).toEqual([5, 2, 8, 9]);
  expect(coverage).toBeCloseTo(0.9609, 4);
});

test('one outlier at either end of nine moves neither the median nor the interval', () => {
  expect(medianInterval([1000, 2, 3, 4, 5, 6, 7, 8, 1])).toMatchObject({ median: 5, low: 2, high: 8 });
});

test('ranks are those of the tables: 6 values 1st to 6th, 15 values 4th to 12th, 20 values 6th to 15th', () => {
  const upTo = (n: number) => medianInterval(Array.from({ length: n }, (_, at) => at + 1));
  expect(upTo(6)).toMatchObject({ low: 1, high: 6, median: 3.5 });
  expect(upTo(6).coverage).toBeCloseTo(0.9688, 4);
  expect(upTo(15)).toMatchObject({ low: 4, high: 12 });
  expect(upTo(15).coverage).toBeCloseTo(0.9648, 4);
  expect(upTo(20)).toMatchObject({ low: 6, high: 15 });
  expect(upTo(20).coverage).toBeCloseTo(0.9586, 4);
});

test('fewer than six values give their whole range and say how little that covers', () => {
  expect(medianInterval([3, 1, 2])).toEqual({ median: 2, low: 1, high: 3, coverage: 0.75, n: 3 });
  expect(medianInterval([4])).toEqual({ median: 4, low: 4, high: 4, coverage: 0, n: 1 });
});

test('no values, or a value that is no number, are refused', () => {
  expect(() => medianInterval([])).toThrow('no median');
  expect(() => medianInterval([1, Number.NaN])).toThrow('no median');
});

test('the interval holds the median of a skewed distribution as often as it says', () => {
  let state = 7;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  let held = 0;
  const rooms = 4_000;
  for (let room = 0; room < rooms; room += 1) {
    const { low, high } = medianInterval(Array.from({ length: 9 }, () => -Math.log(uniform())));
    if (low <= Math.LN2 && Math.LN2 <= high) held += 1;
  }
  expect(held / rooms).toBeGreaterThan(0.95);
  expect(held / rooms).toBeLessThan(0.972);
});

test('turns go A B, B A, A B, and each pair names ours first', async () => {
  const order: string[] = [];
  const turn = (name: string) => () => {
    order.push(name);
    return `${name}${order.length}`;
  };
  const pairs = await inPairs(turn('A'), turn('B'), 3);
  expect(order.join(' ')).toBe('A B B A A B');
  expect(pairs).toEqual([
    ['A1', 'B2'],
    ['A4', 'B3'],
    ['A5', 'B6'],
  ]);
});
