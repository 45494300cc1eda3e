import type { ChartPoint, Mark, Segment, Signal } from './chart-points.ts';
import type { Chart, Made, Zones } from './chart.ts';
import { falseAlarmsOf } from './false-alarms/false-alarms.ts';
import { lineAt, sigmaAt } from './limits/lines.ts';
import { dayOf } from './series/dates.ts';
import { findFaults } from './series/find-faults.ts';
import { targetsAlong } from './series/targets-along.ts';
import { prepare } from './series/prepare.ts';
import type { Prepared } from './series/prepared.ts';
import type { Refusal } from './series/refusal.ts';
import type { Request, Series } from './series/series.ts';
import { readSegment, type SegmentReading } from './segment/read-segment.ts';
import { assuranceOf } from './verdict/assurance.ts';
import { meaningOf, variationOf } from './verdict/variation.ts';

/**
 * Computes a chart: centre, limits, what every rule marks, and the two verdicts.
 * @param series what was measured: 1 to 10,000 points in order of time, null for what is missing
 * @param request how to chart it
 * @returns the chart; or, where it cannot be charted as given, what is wrong with which point, in plain words
 */
export const makeChart = (series: Series, request: Request): Made | Refusal => {
  const faults = findFaults(series, request);
  if (faults.length > 0) return { ok: false, faults };
  const prepared = prepare(series, request);
  const readings = prepared.stretches.map((stretch) => readSegment(prepared, stretch));
  const wanted = request.wanted ?? 'neither';
  const points = pointsOf(series, request, prepared, readings);
  const segments = readings.map((reading, at) => segmentOf(prepared, reading, at));
  const observed = readings.reduce((sum, reading) => sum + reading.observed, 0);
  const latest = latestOf(prepared);
  const last = segments[latest === null ? segments.length - 1 : (points[latest] as ChartPoint).segment] as Segment;
  const chart: Chart = {
    name: series.name,
    unit: series.unit ?? '',
    kind: request.kind,
    profile: prepared.profile,
    care: prepared.care,
    wanted,
    per: prepared.per,
    meanOfRates:
      series.denominators !== undefined && (request.kind === 'xmr' || request.kind === 'mr' || request.kind === 'run'),
    monthly: series.times.every((time) => dayOf(time)?.day === 1),
    points,
    segments,
    observed,
    missing: points.length - observed,
    latest,
    variation: variationOf(points, segments, latest, wanted, prepared.profile.runs !== null),
    assurance: assuranceOf(points, segments, latest, wanted),
    secondOpinion: (readings[segments.indexOf(last)] as SegmentReading).secondOpinion,
    falseAlarms: falseAlarmsOf(prepared.profile, request.kind, segments),
    overdispersion: told((readings[segments.indexOf(last)] as SegmentReading).overdispersion),
    targetName: request.targetName ?? 'target',
    events: request.events ?? [],
    zones: () => zonesOf(prepared, readings),
    series,
  };
  return { ok: true, chart };
};

const pointsOf = (
  series: Series,
  request: Request,
  prepared: Prepared,
  readings: readonly SegmentReading[],
): readonly ChartPoint[] => {
  const { values, numerators, denominators, stretches, leftOut, per } = prepared;
  const targets = targetsAlong(series.times, request.target);
  const wanted = request.wanted ?? 'neither';
  const points: ChartPoint[] = [];
  readings.forEach((reading, segment) => {
    const { start, end } = stretches[segment] as Prepared['stretches'][number];
    const { lines, outside, trend, twoOfThree, shift } = reading;
    const centre = told(lines.centre * per);
    const same = typeof lines.sigma === 'number';
    let lower = told(lineAt(lines, 0, -3) * per);
    let upper = told(lineAt(lines, 0, 3) * per);
    for (let at = start; at < end; at += 1) {
      const own = at - start;
      if (!same) {
        lower = told(lineAt(lines, own, -3) * per);
        upper = told(lineAt(lines, own, 3) * per);
      }
      const marks = [outside[own], trend[own], twoOfThree[own], shift[own]] as unknown as readonly Mark[];
      // what was left out is known to be of another kind: it is no finding
      const name = leftOut[at] === 1 ? -1 : marks.findIndex((mark) => mark !== 0);
      points.push({
        at: series.times[at] as string,
        value: told((values[at] as number) * per),
        counted: numerators === null ? null : told(numerators[at] as number),
        of: denominators === null ? null : told(denominators[at] as number),
        segment,
        leftOut: leftOut[at] === 1,
        centre,
        lower,
        upper,
        target: targets === null ? null : (targets[at] as number | null),
        outside: marks[0] as Mark,
        trend: marks[1] as Mark,
        twoOfThree: marks[2] as Mark,
        shift: marks[3] as Mark,
        signal: name < 0 ? null : (SIGNALS[name] as Signal),
        meaning: name < 0 ? null : meaningOf(marks[name] as Mark, wanted),
      });
    }
  });
  return points;
};

const SIGNALS: readonly Signal[] = ['outside', 'trend', 'two-of-three', 'shift'];

const segmentOf = (prepared: Prepared, reading: SegmentReading, at: number): Segment => {
  const { start, end, rebase } = prepared.stretches[at] as Prepared['stretches'][number];
  const { lines } = reading;
  const same = typeof lines.sigma === 'number';
  return {
    start,
    end: end - 1,
    rebase,
    shown: reading.shown,
    observed: reading.observed,
    baseline: reading.baseline,
    frozen: prepared.baseline !== null,
    trial: reading.shown === 'limits' && reading.baseline < prepared.care.trialBelow,
    varies: reading.varies,
    centre: told(lines.centre * prepared.per),
    lower: same ? told(lineAt(lines, 0, -3) * prepared.per) : null,
    upper: same ? told(lineAt(lines, 0, 3) * prepared.per) : null,
    runs: reading.runs,
  };
};

const latestOf = ({ values, leftOut, care }: Prepared): number | null => {
  if (!care.latestObserved) return values.length - 1;
  for (let at = values.length - 1; at >= 0; at -= 1) if (values[at] === values[at] && leftOut[at] === 0) return at;
  return null;
};

const zonesOf = (prepared: Prepared, readings: readonly SegmentReading[]): Zones => {
  const zone = (k: number): (number | null)[] =>
    readings.flatMap(({ lines }, segment) => {
      const { start, end } = prepared.stretches[segment] as Prepared['stretches'][number];
      return Array.from({ length: end - start }, (_, at) =>
        sigmaAt(lines, at) === sigmaAt(lines, at) ? told(lineAt(lines, at, k) * prepared.per) : null,
      );
    });
  return { lowerTwo: zone(-2), lowerOne: zone(-1), upperOne: zone(1), upperTwo: zone(2) };
};

/** A number as it may leave: never NaN, never infinite. */
const told = (value: number): number | null => (Number.isFinite(value) ? value : null);
