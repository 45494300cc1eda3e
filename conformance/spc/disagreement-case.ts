import { anhoej, type Care, type Chart, makeChart, type Profile, plotthedots02, powerbiSpc } from '@throughline/spc';
import { Differences, scaleOf } from './difference.ts';
import type { RecordedCase, RecordedSeries } from './reference.ts';
import type { ToolCase } from './tool-case.ts';

type Side = {
  readonly any?: readonly number[];
  readonly outside: readonly number[];
  readonly limits: readonly [number | null, number | null];
  readonly icon?: string;
  readonly icons?: readonly string[];
  readonly runsSignal?: boolean;
};

/** The results of the three tools for one series at their defaults, side by side. */
export const disagreementCases = (record: RecordedCase, series: RecordedSeries): readonly ToolCase[] =>
  (
    [
      ['nhsr', plotthedots02],
      ['qicharts2', anhoej],
      ['powerbi77', { ...powerbiSpc, trend: 7 }],
    ] as const
  ).map(([tool, profile]) => sideCase(tool, profile, record[tool] as Side | string, series));

const sideCase = (tool: string, profile: Profile, side: Side | string, series: RecordedSeries): ToolCase => ({
  name: `${series.id}|${tool}`,
  series,
  error: typeof side === 'string' ? side : null,
  chart: (care: Care) => {
    const times = series.x.map((_, at) => `point ${at + 1}`);
    const made = makeChart({ name: series.id, times, values: series.y }, { kind: 'xmr', profile, wanted: 'up', care });
    return made.ok ? made.chart : made;
  },
  differences: (chart) => (typeof side === 'string' ? [] : compare(chart, side, series)),
});

const compare = (chart: Chart, side: Side, series: RecordedSeries) => {
  const differences = new Differences(scaleOf(series.y));
  const first = chart.segments[0];
  differences.number('lower limit', 0, first?.lower ?? null, side.limits[0]);
  differences.number('upper limit', 0, first?.upper ?? null, side.limits[1]);
  chart.points.forEach((point, at) => {
    differences.equal('outside', at, point.outside !== 0, side.outside.includes(at));
    if (side.any !== undefined) differences.equal('label', at, point.signal !== null, side.any.includes(at));
  });
  if (side.runsSignal !== undefined) differences.equal('runs signal', 0, first?.runs.signal ?? false, side.runsSignal);
  const icon = side.icon ?? side.icons?.join();
  if (icon !== undefined) {
    const last = chart.points.findLastIndex(
      ({ value }, at) => value !== null || at === (side.icons ? -1 : chart.points.length - 1),
    );
    const ours = chart.points[last]?.signal ?? null;
    differences.equal('variation icon', last, ours === null, icon === 'common_cause' || icon === 'commonCause');
  }
  return differences.found;
};
