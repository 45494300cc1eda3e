import type { ChartPoint, Mark, Meaning, Segment, Signal } from '../chart-points.ts';
import type { Wanted } from '../series/series.ts';

/** A rule that marked something, and the stretch of points it marked: the ones that belong together. */
export type Reason =
  | { readonly rule: Signal; readonly side: Mark; readonly from: number; readonly to: number; readonly points: number }
  | {
      readonly rule: 'runs';
      readonly longest: number;
      readonly longestUsual: number;
      readonly crossings: number;
      readonly fewestUsual: number;
      readonly segment: number;
    };

/**
 * `signal`: the latest point (or, by runs, the last segment) shows more than chance would. `usual`: nothing speaks for a
 * change. `no-variation`: the baseline does not vary, so nothing can be told from it. `too-few`: too few points.
 */
export type Variation = {
  readonly verdict: 'signal' | 'usual' | 'no-variation' | 'too-few';
  /** 1 high or rising, −1 low or falling; 0 where there is no signal, or runs alone speak. */
  readonly side: Mark;
  readonly meaning: Meaning | null;
  /** Why: what marks the latest point. */
  readonly reasons: readonly Reason[];
  /** Signals before it, in order, one a stretch. */
  readonly earlier: readonly Reason[];
};

/** What a signal to that side means. */
export const meaningOf = (side: Mark, wanted: Wanted): Meaning | null => {
  if (side === 0) return null;
  if (wanted === 'neither') return side === 1 ? 'high' : 'low';
  return (side === 1) === (wanted === 'up') ? 'improvement' : 'concern';
};

const RULES: readonly { readonly rule: Signal; readonly mark: (point: ChartPoint) => Mark }[] = [
  { rule: 'outside', mark: ({ outside, leftOut }) => (leftOut ? 0 : outside) },
  { rule: 'trend', mark: ({ trend }) => trend },
  { rule: 'two-of-three', mark: ({ twoOfThree }) => twoOfThree },
  { rule: 'shift', mark: ({ shift }) => shift },
];

/** The verdict on variation, from the latest point that was observed. */
export const variationOf = (
  points: readonly ChartPoint[],
  segments: readonly Segment[],
  latest: number | null,
  wanted: Wanted,
  byRuns: boolean,
): Variation => {
  const { reasons, earlier } = partReasons(points, latest);
  const point = latest === null ? undefined : points[latest];
  const segment = segments[point?.segment ?? segments.length - 1];
  const none = { side: 0, meaning: null, reasons: [], earlier } as const;
  if (point === undefined || segment === undefined || segment.shown === 'dots') return { ...none, verdict: 'too-few' };
  if (!segment.varies) return { ...none, verdict: 'no-variation' };
  const runs = byRuns && segment.runs.signal ? [runsReason(segment, point.segment)] : [];
  const side = sideOfSignal(point);
  if (side === 0 && runs.length === 0) return { ...none, verdict: 'usual' };
  return { verdict: 'signal', side, meaning: meaningOf(side, wanted), reasons: [...reasons, ...runs], earlier };
};

export const sideOfSignal = ({ signal, ...point }: ChartPoint): Mark => {
  if (signal === 'outside') return point.outside;
  if (signal === 'trend') return point.trend;
  if (signal === 'two-of-three') return point.twoOfThree;
  return signal === 'shift' ? point.shift : 0;
};

const runsReason = ({ runs }: Segment, segment: number): Reason => ({
  rule: 'runs',
  longest: runs.longest ?? 0,
  longestUsual: runs.longestUsual ?? 0,
  crossings: runs.crossings ?? 0,
  fewestUsual: runs.fewestUsual ?? 0,
  segment,
});

/** Stretches of points marked alike, those that reach the latest point apart from those before it. */
const partReasons = (
  points: readonly ChartPoint[],
  latest: number | null,
): { readonly reasons: Reason[]; readonly earlier: Reason[] } => {
  const reasons: Reason[] = [];
  const earlier: Reason[] = [];
  for (const { rule, mark } of RULES) {
    let from = -1;
    for (let at = 0; at <= points.length; at += 1) {
      const point = points[at];
      const before = points[at - 1];
      const goes =
        point !== undefined &&
        from >= 0 &&
        mark(point) === mark(points[from] as ChartPoint) &&
        point.segment === before?.segment;
      if (goes) continue;
      if (from >= 0) {
        const reason = { rule, side: mark(points[from] as ChartPoint), from, to: at - 1, points: at - from };
        (at - 1 === latest ? reasons : earlier).push(reason);
      }
      from = point !== undefined && mark(point) !== 0 ? at : -1;
    }
  }
  return { reasons, earlier: earlier.sort((one, other) => placeOfReason(one) - placeOfReason(other)) };
};

const placeOfReason = (reason: Reason): number => (reason.rule === 'runs' ? -1 : reason.from);
