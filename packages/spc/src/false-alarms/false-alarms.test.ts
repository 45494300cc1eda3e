import { expect, test } from 'vitest';
import { simulateAlarms } from '../../bench/simulate-alarms.ts';
import { anhoej, type Chart, type ChartKind, makeChart, mdc2023, plotthedots02, type Profile } from '../index.ts';

const chartOf = (
  length: number,
  profile: Profile,
  more: { kind?: ChartKind; baseline?: number; halves?: boolean } = {},
): Chart => {
  const values = Array.from({ length }, (_, at) => 10 + ((at * 7) % 5));
  const times = values.map((_, at) => `${at}`);
  const rebases = more.halves ? [{ at: `${length / 2}`, reason: 'r', author: 'a' }] : [];
  const baseline = more.baseline === undefined ? {} : { baseline: more.baseline };
  const made = makeChart({ name: '', times, values }, { kind: more.kind ?? 'xmr', profile, rebases, ...baseline });
  if (!made.ok) throw new Error(made.faults[0]?.words);
  return made.chart;
};

test('SP34 the table of false alarms is what a simulation gives, also between its lengths', { timeout: 60_000 }, () => {
  const REPEATS = 2_000;
  for (const [profile, kind, length, baseline] of [
    [mdc2023, 'xmr', 24, null],
    [plotthedots02, 'xmr', 24, null],
    [mdc2023, 'xmr', 27, null],
    [mdc2023, 'xmr', 24, 12],
    [anhoej, 'run', 24, null],
  ] as const) {
    const told = chartOf(length, profile, { kind, ...(baseline === null ? {} : { baseline }) }).falseAlarms as number;
    const found = simulateAlarms(profile, kind, length, baseline, REPEATS, 7);
    const error = Math.sqrt(told * (1 - told) * (1 / REPEATS + 1 / 8_000));
    expect(Math.abs(told - found)).toBeLessThan(4.5 * error + 0.005);
  }
});

test('SP34 more points, more false alarms; segments count each for itself; unknown where it was not simulated', () => {
  const [short, long] = [24, 48].map((length) => chartOf(length, mdc2023).falseAlarms as number);
  expect(long as number).toBeGreaterThan(short as number);
  expect(chartOf(48, mdc2023, { halves: true }).falseAlarms).toBeCloseTo(1 - (1 - (short as number)) ** 2, 9);
  expect(chartOf(400, mdc2023).falseAlarms as number).toBeLessThan(1);
  expect(chartOf(24, { ...mdc2023, shift: 8 }).falseAlarms).toBeNull();
  expect(chartOf(24, mdc2023, { kind: 'g' }).falseAlarms).toBeNull();
  expect(chartOf(8, mdc2023).falseAlarms).toBeNull();
});
