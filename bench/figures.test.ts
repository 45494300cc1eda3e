import { expect, test } from 'vitest';
import { lineOf } from './figures.ts';

const around = (middle: number) => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((step) => middle + step);

test('a line says name, median, interval, pairs and bar', () => {
  expect(lineOf({ name: 'labels', values: around(10), least: 2 })).toEqual({
    line: 'labels: ratio 10 (7 to 13; 9 pairs, 96.1 %), bar: at least 2',
    missed: false,
  });
});

test('a bar is missed only where the whole interval is beyond it', () => {
  expect(lineOf({ name: 'a', values: around(10), least: 13 }).missed).toBe(false);
  expect(lineOf({ name: 'a', values: around(10), least: 13.1 }).missed).toBe(true);
  expect(lineOf({ name: 'a', values: around(10), unit: 'ms', most: 7 }).missed).toBe(false);
  expect(lineOf({ name: 'a', values: around(10), unit: 'ms', most: 6.9 }).missed).toBe(true);
});

test('what is counted once has no interval', () => {
  expect(lineOf({ name: 'lost', values: [0], unit: 'answers', most: 0 })).toEqual({
    line: 'lost: 0 answers, bar: at most 0',
    missed: false,
  });
});
