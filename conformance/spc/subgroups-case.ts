import { anhoej, makeChart } from '@throughline/spc';
import { column, Differences, scaleOf } from './difference.ts';
import type { RecordedCase, RecordedSeries } from './reference.ts';
import type { ToolCase } from './tool-case.ts';

type RecordedGroups = {
  readonly id: string;
  readonly chart: 'xbar' | 's';
  readonly groups: readonly (readonly number[])[];
  readonly sigmaSignal: readonly number[];
} & Readonly<Record<string, unknown>>;

/** qicharts2's charts of subgroups. */
export const subgroupsCase = (record: RecordedCase): ToolCase => {
  const recorded = record as unknown as RecordedGroups;
  const times = recorded.groups.map((_, at) => `group ${at + 1}`);
  const series: RecordedSeries = { id: recorded.id, x: times, y: [] };
  return {
    name: `${recorded.id}|${recorded.chart}`,
    series,
    error: null,
    chart: (care) => {
      const made = makeChart(
        { name: recorded.id, times, subgroups: recorded.groups },
        { kind: recorded.chart, profile: anhoej, care },
      );
      return made.ok ? made.chart : made;
    },
    differences: (chart) => {
      const differences = new Differences(scaleOf(chart.points.map(({ value }) => value)));
      const { upperTwo, lowerTwo } = chart.zones();
      const compare = (what: string, name: string, ours: readonly (number | null)[]): void =>
        column(recorded[name], times.length).forEach((theirs, at) =>
          differences.number(what, at, ours[at] ?? null, theirs),
        );
      compare(
        'value',
        'value',
        chart.points.map(({ value }) => value),
      );
      compare(
        'centre',
        'cl',
        chart.points.map(({ centre }) => centre),
      );
      compare(
        'lower limit',
        'lcl',
        chart.points.map(({ lower }) => lower),
      );
      compare(
        'upper limit',
        'ucl',
        chart.points.map(({ upper }) => upper),
      );
      compare('lower 2σ', 'lcl2s', lowerTwo);
      compare('upper 2σ', 'ucl2s', upperTwo);
      chart.points.forEach(({ outside }, at) =>
        differences.equal('outside', at, outside !== 0, recorded.sigmaSignal.includes(at)),
      );
      return differences.found;
    },
  };
};
