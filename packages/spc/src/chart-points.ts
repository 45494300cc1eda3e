import type { RunsAnalysis } from './rules/runs-analysis.ts';
import type { Rebase } from './series/series.ts';

/** −1 low or falling, 1 high or rising, 0 no signal. */
export type Mark = -1 | 0 | 1;
/** The one name a point carries, where several rules mark it: the first of these that does. */
export type Signal = 'outside' | 'trend' | 'two-of-three' | 'shift';
/** What a signal means by where the measure is wanted to go. */
export type Meaning = 'improvement' | 'concern' | 'high' | 'low';

/** One point. Numbers are in the unit shown (`per`); null: there is none. No number is ever NaN or infinite. */
export type ChartPoint = {
  readonly at: string;
  readonly value: number | null;
  /** What was counted, of how many; null for plain values. */
  readonly counted: number | null;
  readonly of: number | null;
  readonly segment: number;
  readonly leftOut: boolean;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
  /** Which rules mark it, and to which side. */
  readonly outside: Mark;
  readonly trend: Mark;
  readonly twoOfThree: Mark;
  readonly shift: Mark;
  readonly signal: Signal | null;
  readonly meaning: Meaning | null;
};

/** How much a segment may say: too few points for anything, a run about the median, or limits as well. */
export type Shown = 'dots' | 'run' | 'limits';

/** A stretch between two re-basings. */
export type Segment = {
  readonly start: number;
  /** The last point in it. */
  readonly end: number;
  readonly rebase: Rebase | null;
  readonly shown: Shown;
  /** Points in it that were observed, and how many of them the lines were worked out from. */
  readonly observed: number;
  readonly baseline: number;
  readonly frozen: boolean;
  /** Limits from few points. */
  readonly trial: boolean;
  /** False: what the lines are worked out from does not vary at all. */
  readonly varies: boolean;
  readonly centre: number | null;
  /** Limits, where they are the same for every point of it; null where they are not, or there are none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** About the chart's own centre. */
  readonly runs: RunsAnalysis;
};
