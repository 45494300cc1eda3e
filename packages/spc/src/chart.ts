import type { Care } from './profiles/care.ts';
import type { Profile } from './profiles/profile.ts';
import type { RunsAnalysis } from './rules/runs-analysis.ts';
import type { ChartKind, Event, Rebase, Series, Wanted } from './series/series.ts';
import type { Assurance } from './verdict/assurance.ts';
import type { Variation } from './verdict/variation.ts';

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

/** A chart, computed: all that is drawn, said and exported comes from here. */
export type Chart = {
  readonly name: string;
  readonly unit: string;
  readonly kind: ChartKind;
  readonly profile: Profile;
  readonly care: Care;
  readonly wanted: Wanted;
  readonly per: number;
  /** A chart of single values of rates: each counts alike, whatever it was counted of. */
  readonly meanOfRates: boolean;
  /** Every time is the first of a month: months are meant. */
  readonly monthly: boolean;
  readonly points: readonly ChartPoint[];
  readonly segments: readonly Segment[];
  readonly observed: number;
  readonly missing: number;
  /** The place of the point that decides the verdict: the latest one observed; null where there is none. */
  readonly latest: number | null;
  readonly variation: Variation;
  /** Null where no target was given for the latest point, or nothing is wanted. */
  readonly assurance: Assurance | null;
  /** Anhøj's tests of the last segment, about its median; null where it has fewer than 10 points. */
  readonly secondOpinion: RunsAnalysis | null;
  /** How often a process that does not change would show a signal as this chart would, in a share; null: not known. */
  readonly falseAlarms: number | null;
  /**
   * For P and U charts, how many times as much the latest segment's rates vary as their sizes alone would make them (σ of
   * their scores, Laney): well above 1, the limits are too narrow to mean much. Null for other charts.
   */
  readonly overdispersion: number | null;
  readonly targetName: string;
  readonly events: readonly Event[];
  /** Lines k·σ from the middle, k = 1 and 2, one a point in the unit shown: for those who draw zones. */
  readonly zones: () => Zones;
  readonly series: Series;
};

export type Zones = {
  readonly lowerTwo: readonly (number | null)[];
  readonly lowerOne: readonly (number | null)[];
  readonly upperOne: readonly (number | null)[];
  readonly upperTwo: readonly (number | null)[];
};

export type Made = { readonly ok: true; readonly chart: Chart };
