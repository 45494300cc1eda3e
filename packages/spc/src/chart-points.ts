import type { RunsAnalysis } from './rules/runs-analysis.ts';
import type { Rebase } from './series/series.ts';

/** −1 low or falling, 1 high or rising, 0 no signal. */
export type Mark = -1 | 0 | 1;
/** The one name of a point that several rules mark: the first of these that applies. */
export type Signal = 'outside' | 'trend' | 'two-of-three' | 'shift';
/** What a signal means, given the wanted direction of the measure. */
export type Meaning = 'improvement' | 'concern' | 'high' | 'low';

/** One point. Numbers are in the unit shown (`per`); null where there is none. No number is ever NaN or infinite. */
export type ChartPoint = {
  readonly at: string;
  readonly value: number | null;
  /** The count and its denominator; null for plain values. */
  readonly counted: number | null;
  readonly of: number | null;
  readonly segment: number;
  readonly leftOut: boolean;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
  /** Which rules mark it, and on which side. */
  readonly outside: Mark;
  readonly trend: Mark;
  readonly twoOfThree: Mark;
  readonly shift: Mark;
  readonly signal: Signal | null;
  readonly meaning: Meaning | null;
};

/** How much a segment may show: too few points for anything, a run about the median, or limits as well. */
export type Shown = 'dots' | 'run' | 'limits';

/** The stretch between two re-basings. */
export type Segment = {
  readonly start: number;
  /** Its last point. */
  readonly end: number;
  readonly rebase: Rebase | null;
  readonly shown: Shown;
  /** How many of its points were observed, and how many of them the lines were computed from. */
  readonly observed: number;
  readonly baseline: number;
  readonly frozen: boolean;
  /** The limits come from few points. */
  readonly trial: boolean;
  /** False: the values behind the lines do not vary at all. */
  readonly varies: boolean;
  readonly centre: number | null;
  /** The limits, if they are the same for every point; null where they differ or there are none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** About the chart's own centre. */
  readonly runs: RunsAnalysis;
};
