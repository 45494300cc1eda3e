import { expect, test } from 'vitest';
import { type Chart, makeChart, type Request } from '../index.ts';
import { anhoej, mdc2023, plotthedots02, powerbiSpc } from '../profiles/profiles.ts';
import { countOfRuns } from './count-of-runs.ts';
import { MISSING, markShifts, markTrends } from './marks.ts';
import { runBounds, runsSignal } from './run-bounds.ts';
import { runsAnalysis } from './runs-analysis.ts';

/** Mean 10, mean moving range 1: with this as baseline limits are 7.34 and 12.66, 2σ lies at 8.2267 and 11.7733. */
const BASELINE = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 9.5 : 10.5));
const after = (values: readonly (number | null)[], request: Partial<Request> = {}): Chart => {
  const all = [...BASELINE, ...values];
  const made = makeChart(
    { name: 'made up', times: all.map((_, at) => `week ${at + 1}`), values: all },
    { kind: 'xmr', baseline: 12, wanted: 'up', ...request },
  );
  if (!made.ok) throw new Error(made.faults[0]?.words);
  return made.chart;
};
const marked = (chart: Chart, which: 'outside' | 'trend' | 'twoOfThree' | 'shift'): number[] =>
  chart.points.flatMap((point, at) => (point[which] === 0 ? [] : [(at - 12 + 1) * point[which]]));

test('SP8 outside is strictly beyond, and what lies within 1e-9 of a limit lies on it', () => {
  expect(marked(after([12.66, 9.9, 12.661, 9.9, 7.34, 10.1, 7.339]), 'outside')).toEqual([3, -7]);
  expect(marked(after([12.66 + 1e-9, 12.66 + 1e-7]), 'outside')).toEqual([2]);
});

test('SP9 a trend is so many strictly rising points, all marked; a tie breaks it; at a peak the later wins', () => {
  const trends = (steps: readonly number[], length: number) => {
    const marks = new Int8Array(steps.length);
    markTrends(Int8Array.from(steps), length, marks);
    return [...marks].join('');
  };
  expect(trends([MISSING, 1, 1, 1, -1], 4)).toBe('11110');
  expect(trends([MISSING, 1, 1, 0, 1, 1], 4)).toBe('000000');
  expect(trends([MISSING, 1, 1, MISSING, MISSING, 1, 1], 4)).toBe('0000000');
  expect(trends([MISSING, 1, 1, -1, -1], 3)).toBe('11-1-1-1');
  expect(marked(after([10, 9, 9.1, 9.2, 9.3, 9.4, 9.5, 9.6, 9.5]), 'trend')).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect(marked(after([10, 9, 9.1, 9.2, 9.3, 9.4, 9.5, 9.5]), 'trend')).toEqual([]);
});

test('SP10 a shift is so many in a row strictly on one side; a point on the centre, or a gap, breaks it', () => {
  const shifts = (sides: readonly number[], length: number) => {
    const marks = new Int8Array(sides.length);
    markShifts(Int8Array.from(sides), length, marks);
    return [...marks].join('');
  };
  expect(shifts([1, 1, 1, 1, -1], 3)).toBe('11110');
  expect(shifts([1, 1, 0, 1, 1, 1], 3)).toBe('000111');
  expect(shifts([MISSING, MISSING, MISSING], 3)).toBe('000');
  expect(marked(after([10.2, 10.3, 10.2, 10.3, 10.2, 10.3]), 'shift')).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(marked(after([10, 10.2, 10.3, 10.2, 10.3, 10.2, 10.3]), 'shift')).toEqual([]);
});

test('SP11 two of three: what counts differs between profiles, and only points beyond 2σ are marked', () => {
  const found = (values: readonly number[]) =>
    [mdc2023, plotthedots02, powerbiSpc].map((profile) => marked(after(values, { profile }), 'twoOfThree').join(' '));
  // high, above the mean, high
  expect(found([9.5, 12, 10.2, 12.1, 9.8])).toEqual(['2 4', '2 4', '2 4']);
  // the one between is below the mean
  expect(found([9.5, 12, 9.8, 12.1, 9.8])).toEqual(['', '', '2 4']);
  // one of the two is beyond the limit
  expect(found([9.5, 12, 10.2, 13, 9.8])).toEqual(['2 4', '', '2 4']);
  expect(found([9.5, 12, 10.2, 8, 9.8])).toEqual(['', '', '']);
});

test('SP12 one name a point, in order; a trend is judged by its direction', () => {
  const chart = after([9, 9.2, 9.4, 9.6, 9.8, 9.9, 13], { wanted: 'down' });
  expect(chart.points[18]).toMatchObject({ signal: 'outside', trend: 1, meaning: 'concern' });
  expect(chart.points[12]).toMatchObject({ signal: 'trend', meaning: 'concern' });
  expect(after([9, 9.2, 9.4, 9.6, 9.8, 9.9, 9.95]).points[18]).toMatchObject({
    signal: 'trend',
    meaning: 'improvement',
  });
  expect(after([13], { wanted: 'neither' }).points[12]).toMatchObject({ signal: 'outside', meaning: 'high' });
});

test('SP13 Anhøj’s bounds, and the boxes that are stricter in one direction and milder in the other', () => {
  expect([10, 24, 100].map((n) => runBounds(n))).toEqual([
    { longest: 6, crossings: 2 },
    { longest: 8, crossings: 8 },
    { longest: 10, crossings: 41 },
  ]);
  expect(runsSignal('anhoej', 24, 9, 12)).toBe(true);
  expect(runsSignal('anhoej', 24, 6, 6)).toBe(true);
  expect(runsSignal('best box', 24, 6, 6)).toBe(false);
  expect(runsSignal('cut box', 24, 7, 6)).toBe(true);
  expect(countOfRuns(20)).toEqual({ tooFewIfAtMost: 6, tooManyIfAtLeast: 16 });
});

test('SP13 points on the centre are dropped; a gap ends a run but not the crossing over it', () => {
  const sides = Int8Array.from([1, 1, 0, 1, MISSING, 1, MISSING, -1]);
  expect(runsAnalysis(sides, 'anhoej', 'close')).toMatchObject({ useful: 5, longest: 4, crossings: 1 });
  expect(runsAnalysis(sides, 'anhoej', 'break')).toMatchObject({ useful: 5, longest: 3, crossings: 1 });
  expect(runsAnalysis(new Int8Array(3), 'anhoej', 'break')).toMatchObject({ useful: 0, longest: null, signal: false });
});

test('SP13 under this profile the verdict is of the segment, and says by how much', () => {
  const half = [...BASELINE.map((value) => value - 3), ...BASELINE.map((value) => value + 3)];
  const made = makeChart(
    { name: 'steps', times: half.map((_, at) => `${at}`), values: half },
    { kind: 'run', profile: anhoej },
  );
  if (!made.ok) throw new Error('refused');
  expect(made.chart.variation).toMatchObject({
    verdict: 'signal',
    reasons: [{ rule: 'runs', longest: 12, longestUsual: 8, crossings: 1, fewestUsual: 8 }],
  });
});
