import { expect, test } from 'vitest';
import { anhoej, type Chart, english, makeChart, type Request, type Series } from '../index.ts';
import { formatNumber } from './format.ts';

const BASELINE = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 9.5 : 10.5));
const months = (length: number): string[] =>
  Array.from({ length }, (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`);
const chartOf = (
  values: readonly (number | null)[],
  request: Partial<Request> = {},
  more: Partial<Series> = {},
): Chart => {
  const made = makeChart(
    { name: 'Falls', unit: ' falls', times: months(values.length), values, ...more },
    { kind: 'xmr', baseline: 20, ...request },
  );
  if (!made.ok) throw new Error(made.faults[0]?.words);
  return made.chart;
};
const says = (values: readonly (number | null)[], request: Partial<Request> = {}): string =>
  english.finding(chartOf([...BASELINE, ...values], request));

test('SP31 the finding comes first, in plain words, with what it is by', () => {
  expect(says([], {})).toBe('Falls: 10.5 falls in August 2021 is within what is usual here. It tells of no change.');
  expect(says([13], { wanted: 'down' })).toBe(
    'Falls: 13 falls in September 2021 is above the upper limit of 12.66 falls. That is the wrong way, and unlikely to be chance alone.',
  );
  expect(says([9, 9, 9, 9.1, 9, 9, 9], { wanted: 'down' })).toBe(
    'Falls: 7 in a row below the mean, up to March 2022. That is an improvement, and unlikely to be chance alone.',
  );
  expect(says([8, 8.9, 9.5, 9.9, 10.2, 10.8, 11.2], {})).toBe(
    'Falls: 7 points in a row, each higher than the one before, up to March 2022. That is higher than chance alone would make it.',
  );
  expect(says([12, 10.1, 12.1], { wanted: 'up' })).toContain(
    'two of three in a row far above the mean, up to November 2021',
  );
  expect(says([13, 10], {})).toContain(
    'Earlier there was a signal: 13 falls in September 2021 is above the upper limit',
  );
});

test('SP31 a rate stands beside what was counted, of how many', () => {
  const values = BASELINE.map((value) => value * 100);
  const denominators = BASELINE.map(() => 12_000);
  const rates = chartOf(values, { kind: 'p', per: 100 }, { denominators, unit: '%' });
  expect(english.finding(rates)).toBe(
    'Falls: 8.75% (1,050 of 12,000) in August 2021 is within what is usual here. It tells of no change.',
  );
});

test('SP33 rates that vary far more than their sizes make them: the caption says the limits are too narrow', () => {
  const values = BASELINE.map((value, at) => value * 100 + (at % 4) * 90);
  const caption = (kind: 'p' | 'p-prime', size: number): string =>
    english.caption(chartOf(values, { kind }, { denominators: BASELINE.map(() => size) })).join(' ');
  expect(caption('p', 12_000)).toMatch(
    /The points vary about \d(\.\d)? times as much as their sizes alone would make them/,
  );
  expect(caption('p', 12_000)).toContain('a P′ chart is fairer');
  expect(caption('p-prime', 12_000)).not.toContain('fairer');
  const even = english.caption(
    chartOf(
      BASELINE.map((_, at) => 100 + (at % 3)),
      { kind: 'u' },
      { denominators: BASELINE.map(() => 500) },
    ),
  );
  expect(even.join(' ')).not.toContain('fairer');
});

test('SP31 too few, nothing varying, nothing there, and runs', () => {
  expect(english.finding(chartOf([1, 2, 3]))).toBe(
    'Falls: 3 points are too few to tell a change from chance. From 10 on there is a middle to compare with, from 13 on there are limits.',
  );
  expect(english.finding(chartOf(BASELINE.map(() => 4)))).toBe(
    'Falls: every value is 4 falls. Where nothing varies, nothing can be told from variation.',
  );
  expect(english.finding(chartOf([...BASELINE.map(() => 4), 9]))).toContain(
    'the 20 points the limits would come from do not vary',
  );
  expect(english.finding(chartOf([null, null]))).toBe('Falls: there is no value yet.');
  const steps = [...BASELINE, ...BASELINE.map((value) => value + 9)];
  expect(english.finding(chartOf(steps, { kind: 'run', profile: anhoej, baseline: 40 }))).toContain(
    'in a row on one side of the median, where up to 8 is usual; the line crosses the median once, where 14 or more is usual',
  );
});

test('SP32 what the target is worth, by the limits', () => {
  const target = (value: number) => english.assurance(chartOf(BASELINE, { wanted: 'up', target: value }));
  expect(target(13)).toBe('As it is, it will not meet the target of 13 falls: something has to change first.');
  expect(target(7)).toBe('As it is, it can be relied on to meet the target of 7 falls.');
  expect(target(10)).toBe('As it is, it will sometimes meet the target of 10 falls and sometimes miss it, by chance.');
  expect(english.assurance(chartOf([1, 2], { wanted: 'up', target: 3 }))).toBe(
    'There are no limits yet to compare the target of 3 falls with.',
  );
});

test('SP33 the caption names chart, rules, lengths, version, baseline, what is missing, false alarms and a second opinion', () => {
  const caption = english.caption(chartOf([...BASELINE.slice(0, 23), null, 10, 10.2, 9.9], {}));
  expect(caption.slice(0, 4)).toEqual([
    'XmR chart.',
    'Rule set: mdc-2023, version 1 (shift 7, trend 7, two of three).',
    'Limits from the first 20 points, frozen.',
    '1 of 24 points is missing.',
  ]);
  expect(caption[4]).toMatch(
    /^Of 100 such charts of a process that never changes, about \d+ would show a signal all the same\.$/,
  );
  expect(caption[5]).toMatch(/^Second opinion \(Anhøj’s tests of runs about the median\): no signal \(longest run/);
  const rates = chartOf(BASELINE, {}, { denominators: BASELINE.map(() => 50) });
  expect(english.caption(rates)[0]).toBe('XmR chart of rates: each counts alike, however many it was counted of.');
});

test('numbers as people write them', () => {
  expect(formatNumber(-1234567.5, 2)).toBe('−1,234,567.5');
  expect(formatNumber(0.30000000000000004, 2)).toBe('0.3');
  expect(formatNumber(-0.001, 1)).toBe('0');
});
