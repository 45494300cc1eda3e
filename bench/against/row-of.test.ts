import { expect, test } from 'vitest';
import { rowOf } from './row-of.ts';

const nine = (ratio: (at: number) => number) =>
  Array.from({ length: 9 }, (_, at): readonly [number, number] => [100 * ratio(at), 100]);

test('a cost is worse where the 2nd to the 8th ratio lie above 1, and not where one of them does not', () => {
  expect(
    rowOf(
      'start-up, CPU ms',
      nine((at) => (at === 0 ? 0.5 : 1.02)),
    ).verdict,
  ).toBe('worse');
  expect(
    rowOf(
      'start-up, CPU ms',
      nine((at) => (at < 2 ? 0.99 : 1.5)),
    ).verdict,
  ).toBe('');
  expect(
    rowOf(
      'start-up, CPU ms',
      nine(() => 0.9),
    ).verdict,
  ).toBe('better');
});

test('a rate is worse where it is lower', () => {
  expect(
    rowOf(
      'responses, posts/s',
      nine(() => 0.9),
    ).verdict,
  ).toBe('worse');
  expect(
    rowOf(
      'streams, messages per CPU-s',
      nine(() => 1.1),
    ).verdict,
  ).toBe('better');
});

test('too few pairs give no verdict, and information has none', () => {
  expect(rowOf('start-up, CPU ms', nine(() => 2).slice(0, 5)).verdict).toBe('');
  expect(rowOf('start-up, CPU ms', nine(() => 2).slice(0, 6)).verdict).toBe('worse');
  expect(
    rowOf(
      '(the disk alone, rows/s)',
      nine(() => 0.5),
    ).verdict,
  ).toBe('');
});

test('an exact size needs one pair, and two in a thousand are no difference', () => {
  expect(rowOf('script, bytes', [[0, 0]], true)).toMatchObject({ verdict: '', ratio: { median: 1 } });
  expect(rowOf('script, bytes', [[60_010, 60_000]], true).verdict).toBe('');
  expect(rowOf('script, bytes', [[61_000, 60_000]], true).verdict).toBe('worse');
});
