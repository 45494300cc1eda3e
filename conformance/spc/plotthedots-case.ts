import { type Care, type Chart, makeChart, mdc2023, type Profile, plotthedots02, type Wanted } from '@throughline/spc';
import { Differences, scaleOf } from './difference.ts';
import type { RecordedCase, RecordedSeries } from './reference.ts';
import type { ReadCase, ToolCase } from './tool-case.ts';

type Options = {
  readonly improvementDirection: 'increase' | 'decrease' | 'neutral';
  readonly screenOutliers: boolean;
  readonly target?: number;
  readonly fixAfterN?: number;
  readonly rebase?: readonly string[];
};

type RecordedSegment = {
  readonly start: number;
  readonly end: number;
  readonly n: number;
  readonly mean: number | null;
  readonly lpl: number | null;
  readonly upl: number | null;
  readonly averageMovingRange: number | null;
};

const WANTED: Readonly<Record<Options['improvementDirection'], Wanted>> = {
  increase: 'up',
  decrease: 'down',
  neutral: 'neither',
};

/** The record counts indices in the given order; to us, dates that are out of order are labels. */
const isOrdered = ({ x }: RecordedSeries): boolean => x.every((time, at) => at === 0 || time >= (x[at - 1] as string));
const timesOf = (series: RecordedSeries): readonly string[] =>
  isOrdered(series) ? series.x : series.x.map((time) => `at ${time}`);

const chartOf =
  (profile: Profile, series: RecordedSeries, record: RecordedCase) =>
  (care: Care): ReturnType<ToolCase['chart']> => {
    const options = record.options as Options;
    const made = makeChart(
      { name: series.id, times: timesOf(series), values: series.y },
      {
        kind: 'xmr',
        profile: { ...profile, screening: options.screenOutliers ? plotthedots02.screening : null },
        wanted: WANTED[options.improvementDirection],
        care,
        ...(options.target === undefined ? {} : { target: options.target }),
        ...(options.fixAfterN === undefined ? {} : { baseline: options.fixAfterN }),
        rebases: (options.rebase ?? []).map((at) => ({
          at: isOrdered(series) ? at : `at ${at}`,
          reason: 'recorded',
          author: 'recorded',
        })),
      },
    );
    return made.ok ? made.chart : made;
  };

/** NHSRplotthedots: segments, where each point lies, labels, icons. */
export const plotthedotsCase: ReadCase = (record, series) => [
  {
    name: record.case,
    series,
    error: record.error ?? null,
    chart: chartOf(plotthedots02, series, record),
    differences: (chart) => {
      const differences = new Differences(scaleOf(series.y));
      compareSegments(chart, record.segments as readonly RecordedSegment[], differences);
      const { upperTwo, lowerTwo } = chart.zones();
      const labels = labelsOf(chart, '7 Point Trend', '7 Points');
      chart.points.forEach((point, at) => {
        const { value, centre, upper } = point;
        const there = value !== null && upper !== null;
        const far = there && (beyond(value, upperTwo[at]) || beyond(lowerTwo[at], value));
        const theirs = (name: string): unknown => (record[name] as readonly unknown[])[at];
        differences.equal('outside', at, there ? point.outside !== 0 : null, theirs('outsideLimits'));
        differences.equal('close to the limit', at, there ? far && point.outside === 0 : null, theirs('closeToLimits'));
        differences.equal(
          'side of the mean',
          at,
          value === null ? null : centre === null ? 0 : sideOf(value, centre),
          theirs('relativeToMean'),
        );
        differences.equal('label', at, labels[at], theirs('specialCauseType'));
        differences.equal('meaning', at, pointType(chart, at), theirs('pointType'));
      });
      differences.equal('variation icon', chart.points.length - 1, variationIcon(chart), record.variationIcon);
      differences.equal('assurance icon', chart.points.length - 1, assuranceIcon(chart), record.assuranceIcon);
      return differences.found;
    },
  },
];

/** The two-sigma rule as announced, with shift and trend of 6, 7 and 8. */
export const variantCase: ReadCase = (record, series) =>
  [6, 7, 8].map((length) => {
    const recorded = record[`k${length}`] as {
      readonly flags: Readonly<Record<string, readonly number[]>>;
      readonly variationIcon: string;
    };
    return {
      name: `${record.case} k${length}`,
      series,
      error: record.error ?? null,
      chart: chartOf({ ...mdc2023, shift: length, trend: length }, series, record),
      differences: (chart) => {
        const differences = new Differences(scaleOf(series.y));
        const theirs = new Map(
          Object.entries(recorded.flags).flatMap(([name, places]) => places.map((at) => [at, name])),
        );
        labelsOf(chart, 'Trend', 'Shift').forEach((label, at) =>
          differences.equal('label', at, label, theirs.get(at) ?? 'Common Cause'),
        );
        differences.equal('variation icon', chart.points.length - 1, variationIcon(chart), recorded.variationIcon);
        return differences.found;
      },
    };
  });

const beyond = (one: number | null | undefined, other: number | null | undefined): boolean =>
  typeof one === 'number' && typeof other === 'number' && sideOf(one, other) === 1;

const sideOf = (value: number, line: number): number =>
  Math.abs(value - line) <= 1e-9 * Math.max(Math.abs(value), Math.abs(line)) ? 0 : Math.sign(value - line);

const compareSegments = (chart: Chart, recorded: readonly RecordedSegment[], differences: Differences): void => {
  differences.equal('segments', null, chart.segments.length, recorded.length);
  recorded.forEach((theirs, at) => {
    const ours = chart.segments[at];
    if (ours === undefined) return;
    differences.equal('segment start', theirs.start, ours.start, theirs.start);
    differences.equal('segment end', theirs.start, ours.end, theirs.end);
    differences.equal('segment size', theirs.start, ours.end - ours.start + 1, theirs.n);
    differences.number('mean', theirs.start, ours.centre, theirs.mean);
    differences.number('lower limit', theirs.start, ours.lower, theirs.lpl);
    differences.number('upper limit', theirs.start, ours.upper, theirs.upl);
    const range = ours.upper === null || ours.centre === null ? null : (ours.upper - ours.centre) / 2.66;
    differences.number('mean moving range', theirs.start, range, theirs.averageMovingRange);
  });
};

const labelsOf = (chart: Chart, trend: string, shift: string): readonly string[] =>
  chart.points.map(({ signal, ...point }) => {
    if (signal === 'outside') return point.outside === 1 ? 'Above UCL' : 'Below LCL';
    if (signal === 'trend') return `${trend} (${point.trend === 1 ? 'Increasing' : 'Decreasing'})`;
    if (signal === 'two-of-three') return `2 in 3 ${point.twoOfThree === 1 ? 'Above' : 'Below'} CL`;
    return signal === 'shift' ? `${shift} ${point.shift === 1 ? 'Above' : 'Below'} CL` : 'Common Cause';
  });

const POINT_TYPES = {
  improvement: 'special_cause_improvement',
  concern: 'special_cause_concern',
  high: 'special_cause_neutral_high',
  low: 'special_cause_neutral_low',
} as const;

const pointType = (chart: Chart, at: number): string => {
  const meaning = chart.points[at]?.meaning ?? null;
  return meaning === null ? 'common_cause' : POINT_TYPES[meaning];
};

const variationIcon = ({ variation }: Chart): string => {
  if (variation.meaning === null) return 'common_cause';
  const side = variation.side === 1 ? 'high' : 'low';
  return variation.meaning === 'high' || variation.meaning === 'low'
    ? `neutral_${side}`
    : `${variation.meaning}_${side}`;
};

const assuranceIcon = ({ assurance }: Chart): string | null =>
  assurance === null
    ? null
    : { passes: 'pass', fails: 'fail', 'hit-or-miss': 'inconsistent', 'cannot-tell': null }[assurance.verdict];
