import type { Care } from '../profiles/care.ts';
import type { Profile } from '../profiles/profile.ts';
import type { ChartKind, Rebase } from './series.ts';

/** The stretch between two re-basings: from `start` up to, not including, `end`. */
export type Stretch = { readonly start: number; readonly end: number; readonly rebase: Rebase | null };

/** A series that was checked and prepared for computing. NaN means missing. */
export type Prepared = {
  readonly kind: ChartKind;
  readonly profile: Profile;
  readonly care: Care;
  /** The charted values, one a point, before `per`: a value, a rate, a moving range, a subgroup's mean. */
  readonly values: Float64Array;
  /** The counts and their denominators; null for charts of plain values. */
  readonly numerators: Float64Array | null;
  readonly denominators: Float64Array | null;
  /** Size and standard deviation of each subgroup; null for other charts. */
  readonly sizes: Float64Array | null;
  readonly deviations: Float64Array | null;
  readonly leftOut: Uint8Array;
  readonly stretches: readonly Stretch[];
  readonly baseline: number | null;
  readonly per: number;
  readonly least: number;
  readonly most: number;
  /** The profile's rules, made stricter by our care. */
  readonly missing: Profile['missing'];
};
