import type { Care } from '../profiles/care.ts';
import type { Profile } from '../profiles/profile.ts';

/**
 * `run`: values about their median. `xmr`, `mr`: single values, and their moving ranges. `p`, `u`: proportions and
 * rates with limits from their denominators; `p-prime`, `u-prime`: the same, widened by how much they really vary
 * (Laney); `i-prime`: single values of unequal size (Taylor). `c`: counts. `g`: how many between rare events; `t`: how
 * long. `xbar`, `s`: means and standard deviations of subgroups.
 */
export type ChartKind =
  | 'run'
  | 'xmr'
  | 'mr'
  | 'p'
  | 'u'
  | 'p-prime'
  | 'u-prime'
  | 'i-prime'
  | 'c'
  | 'g'
  | 't'
  | 'xbar'
  | 's';

export const CHART_KINDS: readonly ChartKind[] = [
  'run',
  'xmr',
  'mr',
  'p',
  'u',
  'p-prime',
  'u-prime',
  'i-prime',
  'c',
  'g',
  't',
  'xbar',
  's',
];

/**
 * The direction wanted by the people who follow this measure. `neither`: signals say high or low, never better or
 * worse.
 */
export type Wanted = 'up' | 'down' | 'neither';

/** The measurements, in order of time. Lists have equal lengths; null means missing. */
export type Series = {
  readonly name: string;
  /** One a point: dates as `2026-06-01`, oldest first, or any labels in their order (then `week 1`, `week 2` …). */
  readonly times: readonly string[];
  /** The values, or the counts where there are denominators. Not for `xbar` and `s`. */
  readonly values?: readonly (number | null)[];
  /**
   * The denominators, one a point. Needed for p, u, p-prime, u-prime and i-prime. With them, an XmR or run chart is of
   * rates.
   */
  readonly denominators?: readonly (number | null)[];
  /** For `xbar` and `s`: the values of each subgroup. */
  readonly subgroups?: readonly (readonly number[] | null)[];
  /** The unit as written after a number: `%`, ` days`. */
  readonly unit?: string;
};

/** The target from this time on; null: no target from here on. */
export type TargetStep = { readonly from: string; readonly value: number | null };

/** Somebody decided that the process is a different one from here on. Removing it from the list undoes it. */
export type Rebase = {
  /** The point with this time, or the next one after it. */
  readonly at: string;
  readonly reason: string;
  readonly author: string;
  /** Name of the test cycle that it belongs to. */
  readonly cycle?: string;
};

/** A test cycle, or anything else with a name and a time on the axis. */
export type Event = { readonly at: string; readonly name: string };

/** How to chart a series. Only `kind` has no default. */
export type Request = {
  readonly kind: ChartKind;
  /** Default: `mdc-2023`. */
  readonly profile?: Profile;
  /** Default: `neither`. */
  readonly wanted?: Wanted;
  /** In the unit of the values shown (with `per: 100`, in per cent). */
  readonly target?: number | readonly TargetStep[];
  /** The name of the target on the chart: `target` where it is required, `aim` where it is our own. */
  readonly targetName?: string;
  readonly rebases?: readonly Rebase[];
  /** Limits from the first so many points of each segment, 12 or more. Default: from all. */
  readonly baseline?: number;
  /**
   * Indices, from 0, of points that count for no limit and no run, because they are known to be of another kind. They
   * stay on the chart.
   */
  readonly leaveOut?: readonly number[];
  /** Rates are shown per so many: 100 for per cent. Default 1. */
  readonly per?: number;
  /** Limits are not drawn beyond possible values. Proportions, counts and times have default bounds. */
  readonly possible?: { readonly least?: number; readonly most?: number };
  readonly events?: readonly Event[];
  /** Default: ours. */
  readonly care?: Care;
};
