import { anhoej, type Chart, type ChartKind, makeChart, type RunsMethod } from '@throughline/spc';
import { column, Differences, scaleOf } from './difference.ts';
import type { ReadCase } from './tool-case.ts';

type Options = {
  readonly chart: string;
  readonly screenedMovingRange: boolean;
  readonly method: string;
  readonly usesDenominator: boolean;
  readonly freeze?: number;
  readonly part?: readonly number[];
  readonly exclude?: readonly number[];
};

type RecordedPart = {
  readonly start: number;
  readonly end: number;
  readonly nObs: number;
  readonly nUseful: number;
  readonly longestRun: number | null;
  readonly longestRunMax: number | null;
  readonly crossings: number | null;
  readonly crossingsMin: number | null;
  readonly runsSignal: boolean;
};

export const KINDS: Readonly<Record<string, ChartKind>> = {
  run: 'run',
  i: 'xmr',
  i_m: 'xmr',
  i_mm: 'xmr',
  mr: 'mr',
  p: 'p',
  pp: 'p-prime',
  u: 'u',
  up: 'u-prime',
  ip: 'i-prime',
  c: 'c',
  g: 'g',
  t: 't',
};

const METHODS: Readonly<Record<string, RunsMethod>> = {
  anhoej: 'anhoej',
  bestbox: 'best box',
  cutbox: 'cut box',
};

/** qicharts2: values, lines, points beyond the limits, and the runs of each segment. */
export const qicharts2Case: ReadCase = (record, series) => {
  const options = record.options as Options;
  const kind = KINDS[options.chart];
  const runs = METHODS[options.method];
  if (kind === undefined || runs === undefined)
    throw new Error(`${record.case}: a ${options.chart} chart with ${options.method} is not known here.`);
  // our own labels: the record counts indices, not dates
  const times = series.x.map((_, at) => `point ${at + 1}`);
  return [
    {
      name: record.case,
      series,
      error: record.error ?? null,
      chart: (care) => {
        const made = makeChart(
          {
            name: series.id,
            times,
            values: series.y,
            ...(options.usesDenominator ? { denominators: series.n ?? [] } : {}),
          },
          {
            kind,
            profile: { ...anhoej, runs, screening: options.screenedMovingRange ? anhoej.screening : null },
            care,
            ...(options.freeze === undefined ? {} : { baseline: options.freeze }),
            leaveOut: (options.exclude ?? []).map((one) => one - 1),
            rebases: (options.part ?? []).map((at) => ({
              at: times[at] as string,
              reason: 'recorded',
              author: 'recorded',
            })),
          },
        );
        return made.ok ? made.chart : made;
      },
      differences: (chart) => {
        const values = chart.points.map(({ value }) => value);
        const differences = new Differences(scaleOf(values));
        const length = chart.points.length;
        const { upperTwo, lowerTwo } = chart.zones();
        const compare = (what: string, name: string, ours: (at: number) => number | null): void => {
          if (record[name] === undefined) return;
          column(record[name], length).forEach((theirs, at) => differences.number(what, at, ours(at), theirs));
        };
        compare('value', 'value', (at) => values[at] ?? null);
        compare('centre', 'cl', (at) => chart.points[at]?.centre ?? null);
        compare('lower limit', 'lcl', (at) => chart.points[at]?.lower ?? null);
        compare('upper limit', 'ucl', (at) => chart.points[at]?.upper ?? null);
        compare('lower 2σ', 'lcl2s', (at) => lowerTwo[at] ?? null);
        compare('upper 2σ', 'ucl2s', (at) => upperTwo[at] ?? null);
        if (record.sigmaSignal !== undefined) {
          const theirs = new Set(record.sigmaSignal as readonly number[]);
          chart.points.forEach(({ outside }, at) => differences.equal('outside', at, outside !== 0, theirs.has(at)));
        }
        compareParts(chart, record.parts as readonly RecordedPart[], differences);
        return differences.found;
      },
    },
  ];
};

const compareParts = (chart: Chart, parts: readonly RecordedPart[], differences: Differences): void => {
  differences.equal('parts', null, chart.segments.length, parts.length);
  parts.forEach((theirs, at) => {
    const ours = chart.segments[at];
    if (ours === undefined) return;
    const rows = chart.points.slice(ours.start, ours.end + 1).filter(({ leftOut }) => !leftOut).length;
    const { runs } = ours;
    const compare = (what: string, own: unknown, recorded: unknown): void =>
      differences.equal(what, theirs.start, own, recorded);
    compare('part start', ours.start, theirs.start);
    compare('part end', ours.end, theirs.end);
    compare('points of the part', rows, theirs.nObs);
    compare('useful points', runs.useful, theirs.nUseful);
    compare('longest run', runs.longest, theirs.longestRun);
    compare('longest usual run', runs.longestUsual, theirs.longestRunMax);
    compare('crossings', runs.crossings, theirs.crossings);
    compare('fewest usual crossings', runs.fewestUsual, theirs.crossingsMin);
    compare('runs signal', runs.signal, theirs.runsSignal);
  });
};
