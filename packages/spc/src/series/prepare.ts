import { ourCare } from '../profiles/care.ts';
import { mdc2023 } from '../profiles/profiles.ts';
import { meanOf } from '../numbers/mean.ts';
import { OF_SUBGROUPS } from './find-faults.ts';
import { placeOf } from './place-of.ts';
import type { Prepared, Stretch } from './prepared.ts';
import type { ChartKind, Request, Series } from './series.ts';

/** Prepares a series without faults for computing. */
export const prepare = (series: Series, request: Request): Prepared => {
  const profile = request.profile ?? mdc2023;
  const care = request.care ?? ourCare;
  const length = series.times.length;
  const leftOut = new Uint8Array(length);
  for (const place of request.leaveOut ?? []) leftOut[place] = 1;
  const stretches = stretchesOf(series, request);
  const missing: Prepared['missing'] = care.missingBreaks ? { ranges: 'break', runs: 'break' } : profile.missing;
  return {
    kind: request.kind,
    profile,
    care,
    ...(OF_SUBGROUPS.includes(request.kind)
      ? ofSubgroups(series, request.kind)
      : ofValues(series, request.kind, stretches, missing)),
    leftOut,
    stretches,
    baseline: request.baseline ?? null,
    per: series.denominators === undefined ? 1 : (request.per ?? 1),
    least: request.possible?.least ?? Number.NEGATIVE_INFINITY,
    most: request.possible?.most ?? Number.POSITIVE_INFINITY,
    missing,
  };
};

const stretchesOf = ({ times }: Series, { rebases = [], care = ourCare }: Request): readonly Stretch[] => {
  const starts = new Map<number, Stretch['rebase']>([[0, null]]);
  for (const rebase of rebases) {
    const place = placeOf(times, rebase.at, care.rebaseAtNext);
    if (place !== null && place > 0) starts.set(place, rebase);
  }
  const ordered = [...starts.entries()].sort(([one], [other]) => one - other);
  return ordered.map(([start, rebase], at) => ({ start, end: ordered[at + 1]?.[0] ?? times.length, rebase }));
};

type Columns = Pick<Prepared, 'values' | 'numerators' | 'denominators' | 'sizes' | 'deviations'>;

const NO_SUBGROUPS = { sizes: null, deviations: null } as const;

const ofValues = (
  series: Series,
  kind: ChartKind,
  stretches: readonly Stretch[],
  missing: Prepared['missing'],
): Columns => {
  const counted = numbers(series.values ?? []);
  const denominators = series.denominators === undefined ? null : numbers(series.denominators);
  const single =
    denominators === null
      ? counted
      : counted.map((value, at) => {
          const of = denominators[at] as number;
          // the denominator is zero, so the point has no rate
          return of === 0 ? Number.NaN : value / of;
        });
  return {
    values: kind === 'mr' ? rangesWithin(single, stretches, missing.ranges) : single,
    numerators: denominators === null ? null : counted,
    denominators,
    ...NO_SUBGROUPS,
  };
};

const ofSubgroups = ({ subgroups = [] }: Series, kind: ChartKind): Columns => {
  const groups = subgroups.map((group) => Float64Array.from(group ?? []));
  const means = Float64Array.from(groups, (group) => meanOf(group));
  const deviations = Float64Array.from(groups, (group, at) =>
    group.length < 2
      ? Number.NaN
      : Math.sqrt(
          (meanOf(group.map((value) => (value - (means[at] as number)) ** 2)) * group.length) / (group.length - 1),
        ),
  );
  return {
    values: kind === 'xbar' ? means : deviations,
    numerators: means,
    denominators: null,
    sizes: Float64Array.from(groups, (group) => group.length),
    deviations,
  };
};

/** Each moving range is at the index of its second point; the first point of each segment has none. */
const rangesWithin = (
  values: Float64Array,
  stretches: readonly Stretch[],
  missing: 'break' | 'close',
): Float64Array => {
  const ranges = new Float64Array(values.length).fill(Number.NaN);
  for (const { start, end } of stretches) {
    let before = Number.NaN;
    for (let at = start; at < end; at += 1) {
      const value = values[at] as number;
      ranges[at] = Math.abs(value - before);
      if (missing === 'break' || value === value) before = value;
    }
  }
  return ranges;
};

const numbers = (values: readonly (number | null)[]): Float64Array => {
  const laid = new Float64Array(values.length);
  for (let at = 0; at < laid.length; at += 1) laid[at] = values[at] ?? Number.NaN;
  return laid;
};
