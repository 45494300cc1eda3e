import { type Chart, type ChartPoint, makeChart, type Mark, powerbiSpc, type Wanted } from '@throughline/spc';
import { column, Differences, scaleOf } from './difference.ts';
import { KINDS } from './qicharts2-case.ts';
import type { ReadCase } from './tool-case.ts';

type Options = {
  readonly chart: string;
  readonly usesDenominator: boolean;
  readonly direction: 'increase' | 'decrease' | 'neutral';
  readonly outliersInLimits: boolean;
  readonly subsetFirst: number | null;
  readonly splitsAt: readonly number[];
  readonly shiftN: number;
  readonly trendN: number;
  readonly target: number | null;
};

type Flags = { readonly upper?: readonly number[]; readonly lower?: readonly number[] };

const WANTED: Readonly<Record<Options['direction'], Wanted>> = { increase: 'up', decrease: 'down', neutral: 'neither' };

/**
 * PowerBI-SPC: lines, the points that each rule marks, icons of the last point. Its indices count the points it kept.
 */
export const powerbiCase: ReadCase = (record, series) => {
  const options = record.options as Options;
  const kind = KINDS[options.chart];
  if (kind === undefined) throw new Error(`${record.case}: a ${options.chart} chart is not known here.`);
  const denominators = options.usesDenominator ? (series.n ?? []) : null;
  const there = series.y.flatMap((value, at) =>
    value === null || (denominators !== null && (denominators[at] ?? null) === null) ? [] : [at],
  );
  // a chart of ranges starts at the second point
  const kept = kind === 'mr' ? there.slice(1) : there;
  const times = series.x.map((_, at) => `point ${at + 1}`);
  return [
    {
      name: record.case,
      series,
      error: record.error ?? null,
      chart: (care) => {
        const made = makeChart(
          { name: series.id, times, values: series.y, ...(denominators === null ? {} : { denominators }) },
          {
            kind,
            wanted: WANTED[options.direction],
            care,
            profile: {
              ...powerbiSpc,
              shift: options.shiftN,
              trend: options.trendN,
              centre: options.chart === 'i_m' || options.chart === 'i_mm' ? 'median' : 'mean',
              range: options.chart === 'i_mm' ? 'median' : 'mean',
              // ranges equal to the threshold stay where the median is typical, and are removed where the mean is
              screening: options.outliersInLimits ? null : { times: 3.267, keepsEqual: options.chart === 'i_mm' },
            },
            ...(options.target === null ? {} : { target: options.target }),
            ...(options.subsetFirst === null ? {} : { baseline: options.subsetFirst }),
            rebases: options.splitsAt.map((at) => ({
              at: times[kept[at] as number] as string,
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
        if (kind !== 'mr' && record.kept !== 'all')
          differences.equal('points kept', null, kept.join(), (record.kept as readonly number[]).join());
        const { upperTwo, lowerTwo, upperOne, lowerOne } = chart.zones();
        const compare = (what: string, name: string, ours: (at: number) => number | null | undefined): void => {
          if (record[name] === undefined) return;
          column(record[name], kept.length).forEach((theirs, at) =>
            differences.number(what, kept[at] ?? null, ours(kept[at] ?? -1) ?? null, theirs),
          );
        };
        compare('value', 'value', (at) => values[at]);
        compare('centre', 'cl', (at) => chart.points[at]?.centre);
        compare('lower limit', 'll99', (at) => chart.points[at]?.lower);
        compare('upper limit', 'ul99', (at) => chart.points[at]?.upper);
        compare('lower 2σ', 'll95', (at) => lowerTwo[at]);
        compare('upper 2σ', 'ul95', (at) => upperTwo[at]);
        compare('lower 1σ', 'll68', (at) => lowerOne[at]);
        compare('upper 1σ', 'ul68', (at) => upperOne[at]);
        const marks = (what: string, flags: Flags, ours: (point: ChartPoint) => Mark): void =>
          kept.forEach((place, at) => {
            const theirs = flags.upper?.includes(at) ? 1 : flags.lower?.includes(at) ? -1 : 0;
            differences.equal(what, place, ours(chart.points[place] as ChartPoint), theirs);
          });
        marks('outside', record.astronomical as Flags, ({ outside }) => outside);
        marks('two of three', record.twoInThree as Flags, ({ twoOfThree }) => twoOfThree);
        marks('trend', record.trend as Flags, ({ trend }) => trend);
        marks('shift', record.shift as Flags, ({ shift }) => shift);
        const last = kept.at(-1) ?? null;
        differences.equal(
          'variation icons',
          last,
          variationIcons(chart, last, options.direction).join(),
          [...(record.variationIconsLastPoint as readonly string[])].sort().join(),
        );
        differences.equal('assurance icon', last, assuranceIcon(chart, options), record.assuranceIcon);
        return differences.found;
      },
    },
  ];
};

/** It shows an icon for each rule that marks the last point. */
const variationIcons = (chart: Chart, last: number | null, direction: Options['direction']): readonly string[] => {
  const point = last === null ? undefined : chart.points[last];
  const sides = point === undefined ? [] : [point.outside, point.trend, point.twoOfThree, point.shift];
  const icons = sides.filter((side) => side !== 0).map((side) => iconOf(side, direction));
  return icons.length === 0 ? ['commonCause'] : [...new Set(icons)].sort();
};

const iconOf = (side: Mark, direction: Options['direction']): string => {
  const height = side === 1 ? 'High' : 'Low';
  if (direction === 'neutral') return `neutral${height}`;
  return `${(side === 1) === (direction === 'increase') ? 'improvement' : 'concern'}${height}`;
};

const assuranceIcon = ({ assurance }: Chart, { target, direction }: Options): string | null => {
  if (target === null) return null;
  if (direction === 'neutral') return 'none';
  return (
    { passes: 'consistentPass', fails: 'consistentFail', 'hit-or-miss': 'inconsistent', 'cannot-tell': null } as const
  )[assurance?.verdict ?? 'cannot-tell'];
};
