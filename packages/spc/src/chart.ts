import type { ChartPoint, Segment } from './chart-points.ts';
import type { Care } from './profiles/care.ts';
import type { Profile } from './profiles/profile.ts';
import type { RunsAnalysis } from './rules/runs-analysis.ts';
import type { ChartKind, Event, Series, Wanted } from './series/series.ts';
import type { Assurance } from './verdict/assurance.ts';
import type { Variation } from './verdict/variation.ts';

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
