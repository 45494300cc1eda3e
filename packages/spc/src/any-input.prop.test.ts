import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainChart } from '../bench/plain-chart.ts';
import { asTheTool, CHART_KINDS, type Chart, makeChart, ourCare, PROFILES, type Request } from './index.ts';

const times = (length: number): string[] => Array.from({ length }, (_, at) => `week ${at + 1}`);
const made = (values: readonly (number | null)[], request: Request): Chart => {
  const result = makeChart({ name: 'any', times: times(values.length), values }, request);
  if (!result.ok) throw new Error(result.faults[0]?.words);
  return result.chart;
};

/** Eighths: sums of them are exact, so values that are shifted and scaled by eighths keep their exact relations. */
const eighths = fc.integer({ min: -4_000, max: 4_000 }).map((value) => value / 8);
const gappy = fc.array(fc.option(eighths, { freq: 8 }), { minLength: 13, maxLength: 60 });
const profile = fc.constantFrom(...PROFILES);
const signals = (chart: Chart) =>
  chart.points.map(({ outside, trend, twoOfThree, shift }) => [outside, trend, twoOfThree, shift].join());

test('SP22 moving the values moves the lines and marks the same points', () => {
  fc.assert(
    fc.property(gappy, eighths, profile, (values, by, under) => {
      const moved = made(
        values.map((value) => (value === null ? null : value + by)),
        { kind: 'xmr', profile: under },
      );
      const still = made(values, { kind: 'xmr', profile: under });
      expect(signals(moved)).toEqual(signals(still));
      const [one, other] = [still.segments[0]?.upper ?? null, moved.segments[0]?.upper ?? null];
      if (one === null || other === null) expect(one).toBe(other);
      else expect(other).toBeCloseTo(one + by, 6);
    }),
    { numRuns: 300 },
  );
});

test('SP22 stretching the values stretches the lines and marks the same points', () => {
  fc.assert(
    fc.property(gappy, fc.constantFrom(0.25, 2, 64, 1024), profile, (values, by, under) => {
      const wide = made(
        values.map((value) => (value === null ? null : value * by)),
        { kind: 'xmr', profile: under },
      );
      const still = made(values, { kind: 'xmr', profile: under });
      expect(signals(wide)).toEqual(signals(still));
      const [one, other] = [still.segments[0]?.lower ?? null, wide.segments[0]?.lower ?? null];
      if (one === null || other === null) expect(one).toBe(other);
      else expect(other).toBeCloseTo(one * by, 4);
    }),
    { numRuns: 300 },
  );
});

test('SP23 turned round in time: the same lines, outside and shifts, and trends the other way', () => {
  fc.assert(
    fc.property(gappy, profile, (values, under) => {
      const forth = made(values, { kind: 'xmr', profile: under });
      const back = made([...values].reverse(), { kind: 'xmr', profile: under });
      const turned = [...back.points].reverse();
      expect(turned.map(({ outside, shift }) => [outside, shift])).toEqual(
        forth.points.map(({ outside, shift }) => [outside, shift]),
      );
      // where a rise meets a fall, the peak belongs to the later trend, and reversing time swaps which one is later
      forth.points.forEach(({ trend }, at) => {
        const other = turned[at]?.trend ?? 0;
        expect(other === 0 ? trend : Math.abs(other)).toBe(other === 0 ? 0 : Math.abs(trend));
      });
      expect(back.segments[0]?.runs).toEqual(forth.segments[0]?.runs);
      const [one, other] = [forth.segments[0]?.upper ?? null, back.segments[0]?.upper ?? null];
      if (one === null || other === null) expect(one).toBe(other);
      else expect(other).toBeCloseTo(one, 6);
    }),
    { numRuns: 300 },
  );
});

test('SP24 mirrored direction mirrors the verdict; mirrored values bring it back', () => {
  const mirror = { improvement: 'concern', concern: 'improvement', high: 'low', low: 'high' } as const;
  fc.assert(
    fc.property(gappy, profile, eighths, (values, under, target) => {
      const request = { kind: 'xmr', profile: under, target } as const;
      const up = made(values, { ...request, wanted: 'up' });
      const down = made(values, { ...request, wanted: 'down' });
      expect(down.variation.meaning).toBe(up.variation.meaning && mirror[up.variation.meaning]);
      const turned = made(
        values.map((value) => (value === null ? null : -value)),
        {
          ...request,
          target: -target,
          wanted: 'down',
        },
      );
      expect(turned.variation.meaning).toBe(up.variation.meaning);
      expect(turned.assurance?.verdict).toBe(up.assurance?.verdict);
      const pairs: Readonly<Record<string, string>> = { passes: 'fails', fails: 'passes' };
      if (up.assurance !== null && up.assurance.against === 'limits')
        expect(down.assurance?.verdict).toBe(pairs[up.assurance.verdict] ?? up.assurance.verdict);
    }),
    { numRuns: 300 },
  );
});

test('SP12 a second, plain reading of the four rules names every point alike', () => {
  fc.assert(
    fc.property(fc.array(eighths, { minLength: 13, maxLength: 50 }), eighths, (values, target) => {
      fc.pre(new Set(values).size > 1);
      const chart = made(values, { kind: 'xmr', wanted: 'up', target });
      const plain = plainChart(values, target, true);
      expect(chart.points.map(({ signal }) => signal ?? '')).toEqual(plain.labels);
      expect(chart.assurance?.verdict).toBe(plain.assurance);
    }),
    { numRuns: 500 },
  );
});

/** Every number in the result, at any depth. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value === 'function') return numbersIn(value());
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
};

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(0, -0, 1e100, -1e100, 5e-324, 1e-50, Number.NaN, Number.POSITIVE_INFINITY),
);
const anyCell = fc.option(anyNumber, { freq: 6 });

test('SP25 no NaN and no infinity leaves, whatever comes in, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.record({
        values: fc.array(anyCell, { maxLength: 30 }),
        denominators: fc.option(fc.array(anyCell, { maxLength: 30 }), { nil: undefined }),
        subgroups: fc.array(fc.option(fc.array(anyNumber, { maxLength: 4 })), { maxLength: 20 }),
        fit: fc.boolean(),
        kind: fc.constantFrom(...CHART_KINDS),
        under: profile,
        care: fc.constantFrom(ourCare, asTheTool),
        baseline: fc.option(fc.integer({ min: -1, max: 20 }), { nil: undefined }),
        target: fc.option(anyNumber, { nil: undefined }),
        leaveOut: fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 3 }),
        rebase: fc.option(fc.integer({ min: 0, max: 32 }), { nil: undefined }),
        wanted: fc.constantFrom('up', 'down', 'neither'),
      }),
      ({ values, denominators, subgroups, fit, kind, under, care, baseline, target, leaveOut, rebase, wanted }) => {
        const length = kind === 'xbar' || kind === 's' ? subgroups.length : values.length;
        // mostly series that can be charted, so that most runs make a chart
        const tame = (value: number | null): number | null =>
          value === null || !Number.isFinite(value) ? null : Math.abs(value % 50) + 0.5;
        const own = fit ? values.map(tame) : values;
        const of = denominators?.concat(Array.from({ length: 30 }, () => 1)).slice(0, length);
        const result = makeChart(
          {
            name: 'any',
            times: times(length),
            values: own,
            subgroups: fit ? subgroups.map((group) => group?.map((value) => tame(value) ?? 1) ?? null) : subgroups,
            ...(of === undefined ? {} : { denominators: fit ? of.map((value) => (tame(value) ?? 1) * 100) : of }),
          },
          {
            kind,
            profile: under,
            care,
            leaveOut: fit ? leaveOut.filter((place) => place >= 0 && place < length) : leaveOut,
            wanted: wanted as 'up',
            ...(baseline === undefined ? {} : { baseline: fit ? Math.max(12, baseline) : baseline }),
            ...(target === undefined ? {} : { target: fit ? (tame(target) ?? 0) : target }),
            ...(rebase === undefined || (fit && rebase >= length)
              ? {}
              : { rebases: [{ at: `week ${rebase + 1}`, reason: 'any', author: 'any' }] }),
          },
        );
        if (!result.ok) {
          expect(result.faults.length).toBeGreaterThan(0);
          expect(result.faults.length).toBeLessThanOrEqual(20);
          return;
        }
        const { series: _, care: __, ...told } = result.chart;
        const wrong = numbersIn(told).filter((value) => !Number.isFinite(value));
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: 1_500 },
  );
});
