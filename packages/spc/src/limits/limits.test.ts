import { expect, test } from 'vitest';
import { type Chart, makeChart, type Request, type Series } from '../index.ts';
import { anhoej, plotthedots02, powerbiSpc } from '../profiles/profiles.ts';

const chartOf = (values: readonly (number | null)[], request: Request, more: Partial<Series> = {}): Chart => {
  const made = makeChart({ name: 'made up', times: values.map((_, at) => `week ${at + 1}`), values, ...more }, request);
  if (!made.ok) throw new Error(made.faults.map(({ words }) => words).join(' '));
  return made.chart;
};

/** Ten up, ten down by one: mean 10, every moving range 1. */
const ZIGZAG = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 9.5 : 10.5));
const segment = (chart: Chart) => {
  const { centre, lower, upper } = chart.segments[0] as Chart['segments'][number];
  return [centre, lower, upper].map((line) => (line === null ? null : Number(line.toFixed(6))));
};

test('SP1 the limits of an XmR chart are 2.66, or 3/1.128, mean moving ranges from the mean', () => {
  expect(segment(chartOf(ZIGZAG, { kind: 'xmr' }))).toEqual([10, 7.34, 12.66]);
  expect(segment(chartOf(ZIGZAG, { kind: 'xmr', profile: anhoej }))).toEqual([10, 7.340426, 12.659574]);
  expect(segment(chartOf(ZIGZAG, { kind: 'xmr', profile: powerbiSpc }))).toEqual([10, 7.340426, 12.659574]);
});

test('SP1 a moving range is missing where either point is, and screening leaves a wild one out once', () => {
  const withGap = [...ZIGZAG.slice(0, 10), null, ...ZIGZAG.slice(0, 10)];
  expect(segment(chartOf(withGap, { kind: 'xmr' }))).toEqual([10, 7.34, 12.66]);
  const wild = [...ZIGZAG, 30.5];
  const [mean, , upper] = segment(chartOf(wild, { kind: 'xmr', profile: plotthedots02 })) as number[];
  expect((upper as number) - (mean as number)).toBeCloseTo(2.66, 5);
  const [plainMean, , plainUpper] = segment(chartOf(wild, { kind: 'xmr' })) as number[];
  expect((plainUpper as number) - (plainMean as number)).toBeCloseTo((2.66 * (19 + 20)) / 20, 5);
});

test('SP2 a run chart is about its median; a chart of ranges begins with the second point', () => {
  expect(segment(chartOf([...ZIGZAG, 100], { kind: 'run' }))).toEqual([10.5, null, null]);
  const ranges = chartOf(ZIGZAG, { kind: 'mr' });
  expect(segment(ranges)).toEqual([1, 0, 3.267]);
  expect(ranges.points[0]?.value).toBeNull();
  expect(ranges.points[1]?.value).toBe(1);
});

test('SP3 proportions and rates have limits of their own size', () => {
  const values = ZIGZAG.map((_, at) => (at % 2 === 0 ? 20 : 80));
  const denominators = ZIGZAG.map((_, at) => (at % 2 === 0 ? 100 : 400));
  const p = chartOf(values, { kind: 'p', per: 100 }, { denominators });
  expect(p.points[0]).toMatchObject({ value: 20, counted: 20, of: 100, centre: 20 });
  expect(p.points[0]?.lower).toBeCloseTo(8, 9);
  expect(p.points[1]?.upper).toBeCloseTo(26, 9);
  const u = chartOf(values, { kind: 'u' }, { denominators });
  expect(u.points[0]?.upper).toBeCloseTo(0.2 + 3 * Math.sqrt(0.2 / 100), 9);
});

test('SP3 P′ and U′ widen, or narrow, the limits by how much the scores really vary', () => {
  const denominators = ZIGZAG.map(() => 10_000);
  const values = ZIGZAG.map((value) => value * 200);
  const [p, prime] = (['p', 'p-prime'] as const).map((kind) => chartOf(values, { kind }, { denominators }));
  const width = (chart: Chart | undefined) =>
    (chart?.points[0]?.upper as number) - (chart?.points[0]?.centre as number);
  const sigma = Math.sqrt((0.2 * 0.8) / 10_000);
  // each score is one step of .02 / σ from the one before
  expect(width(prime) / width(p)).toBeCloseTo(0.02 / sigma / 1.128, 6);
  const i = chartOf(values, { kind: 'i-prime' }, { denominators });
  expect(width(i)).toBeCloseTo((3 * Math.sqrt(Math.PI / 2) * 0.02) / Math.SQRT2, 9);
});

test('SP4 counts, counts between and times between', () => {
  expect(
    segment(
      chartOf(
        ZIGZAG.map((_, at) => (at % 2 === 0 ? 8 : 10)),
        { kind: 'c' },
      ),
    ),
  ).toEqual([9, 0, 18]);
  const g = chartOf(
    ZIGZAG.map((_, at) => (at === 0 ? 20 : at % 2 === 0 ? 0 : 6)),
    { kind: 'g' },
  );
  const mean = (20 + 60) / 20;
  expect(segment(g)).toEqual([6, 0, Number((mean + 3 * Math.sqrt(mean * (mean + 1))).toFixed(6))]);
  const t = chartOf(
    ZIGZAG.map((value) => value ** 3.6),
    { kind: 't' },
  );
  expect(t.segments[0]?.centre).toBeCloseTo(10 ** 3.6, 6);
  expect(t.segments[0]?.upper).toBeCloseTo(12.66 ** 3.6, 6);
});

test('SP5 subgroups: weighted means, and standard deviations pooled or their mean', () => {
  const groups = (sizes: readonly number[]) =>
    sizes.map((size, at) => Array.from({ length: size }, (_, one) => 10 + ((one + at) % size)));
  const series = (subgroups: readonly (readonly number[])[]) => ({
    name: 'groups',
    times: subgroups.map((_, at) => `${at}`),
    subgroups,
  });
  const of = (kind: 'xbar' | 's', sizes: readonly number[]): Chart => {
    const made = makeChart(series(groups(sizes)), { kind });
    if (!made.ok) throw new Error(made.faults[0]?.words);
    return made.chart;
  };
  const equal = of(
    'xbar',
    Array.from({ length: 14 }, () => 3),
  );
  // 10, 11 and 12: mean 11, s 1; c4 of 3 is .886227
  expect(equal.points[0]).toMatchObject({ value: 11, centre: 11 });
  expect(equal.points[0]?.upper).toBeCloseTo(11 + 1.9544, 4);
  expect(
    of(
      's',
      Array.from({ length: 14 }, () => 3),
    ).points[0]?.upper,
  ).toBeCloseTo(2.56817, 5);
  const unequal = of(
    's',
    Array.from({ length: 14 }, (_, at) => (at % 2 === 0 ? 3 : 2)),
  );
  expect(unequal.points[0]?.centre).toBeCloseTo(Math.sqrt((2 * 1 + 0.5) / 3), 9);
});

test('SP6 limits are clipped to what can happen', () => {
  const possible = { least: 8, most: 12 };
  expect(segment(chartOf(ZIGZAG, { kind: 'xmr', possible }))).toEqual([10, 8, 12]);
  const denominators = ZIGZAG.map(() => 20);
  const near = chartOf(
    ZIGZAG.map((_, at) => 19 + (at % 2)),
    { kind: 'p', per: 100 },
    { denominators },
  );
  expect(near.points[0]?.upper).toBe(100);
  expect(
    chartOf(
      ZIGZAG.map((_, at) => at % 2),
      { kind: 'c' },
    ).segments[0]?.lower,
  ).toBe(0);
});

test('SP7 a frozen baseline is the first n of each segment; points left out count for nothing and stay', () => {
  const rising = [...ZIGZAG, ...ZIGZAG.map((value) => value + 5)];
  expect(segment(chartOf(rising, { kind: 'xmr', baseline: 12 }))).toEqual([10, 7.34, 12.66]);
  const wild = [...ZIGZAG.slice(0, 18), 99, ...ZIGZAG];
  const chart = chartOf(wild, { kind: 'xmr', leaveOut: [18] });
  expect(chart.points[18]).toMatchObject({ value: 99, leftOut: true, outside: 1 });
  expect(chart.segments[0]?.upper as number).toBeLessThan(13);
});
