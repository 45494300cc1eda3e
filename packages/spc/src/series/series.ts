import type { Care } from '../profiles/care.ts';
import type { Profile } from '../profiles/profile.ts';

/**
 * `run`: values about their median. `xmr`, `mr`: single values, and their moving ranges. `p`, `u`: proportions and rates
 * with limits from their size; `p-prime`, `u-prime`: the same, widened by how much they really vary (Laney);
 * `i-prime`: single values of unequal size (Taylor). `c`: counts. `g`: how many between rare events; `t`: how long.
 * `xbar`, `s`: means and standard deviations of subgroups.
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

/** Where the people who follow this measure want it to go. `neither`: signals say high or low, never better or worse. */
export type Wanted = 'up' | 'down' | 'neither';

/** What was measured, in order of time. Lists are of equal length; null stands for what is missing. */
export type Series = {
  readonly name: string;
  /** One a point: dates as `2026-06-01`, oldest first, or any labels in their order (then `week 1`, `week 2` …). */
  readonly times: readonly string[];
  /** The values, or what is counted where there are denominators. Not for `xbar` and `s`. */
  readonly values?: readonly (number | null)[];
  /** Of how many, one a point. Needed for p, u, p-prime, u-prime and i-prime; with them an XmR or run chart is of rates. */
  readonly denominators?: readonly (number | null)[];
  /** For `xbar` and `s`: the values of each subgroup. */
  readonly subgroups?: readonly (readonly number[] | null)[];
  /** As it stands after a number: `%`, ` days`. */
  readonly unit?: string;
};

/** From this time on the target is this; null: from here on there is none. */
export type TargetStep = { readonly from: string; readonly value: number | null };

/** Somebody decided that from here on the process is another one. Taking it out of the list undoes it. */
export type Rebase = {
  /** The point with this time, or the next one after it. */
  readonly at: string;
  readonly reason: string;
  readonly author: string;
  /** Name of the test cycle it goes with. */
  readonly cycle?: string;
};

/** A test cycle, or anything else that has a name and a time on the axis. */
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
  /** What the target is called on the chart: `target` where it is required, `aim` where it is our own. */
  readonly targetName?: string;
  readonly rebases?: readonly Rebase[];
  /** Limits from the first so many points of each segment, 12 or more. Default: from all. */
  readonly baseline?: number;
  /** Places of points that count for no limit and no run, from 0: known to be of another kind. They stay on the chart. */
  readonly leaveOut?: readonly number[];
  /** Rates are shown per so many: 100 for per cent. Default 1. */
  readonly per?: number;
  /** Limits are not drawn beyond what can happen. Proportions, counts and times know their own. */
  readonly possible?: { readonly least?: number; readonly most?: number };
  readonly events?: readonly Event[];
  /** Default: ours. */
  readonly care?: Care;
};
