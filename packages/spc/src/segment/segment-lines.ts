import type { Shown } from '../chart-points.ts';
import { type Lines, linesOf } from '../limits/lines.ts';
import { limitsOf, overdispersionOf } from '../limits/limits.ts';
import { medianOf } from '../numbers/median.ts';
import { pick } from '../numbers/pick.ts';
import { TIE } from '../numbers/same.ts';
import type { Prepared, Stretch } from '../series/prepared.ts';

/** A segment's lines, and how much it may say. */
export type SegmentLines = {
  readonly lines: Lines;
  readonly shown: Shown;
  readonly observed: number;
  /** How many observed points the lines were worked out from. */
  readonly baseline: number;
  /** False: those points do not vary, or no moving range is left of them. */
  readonly varies: boolean;
  /** How many times as much rates vary as their sizes make them; NaN for other charts. */
  readonly overdispersion: number;
  /** The largest size of value in it: what rounding is measured against. */
  readonly scale: number;
  /** Places of the observed points that count, for the second opinion. */
  readonly told: readonly number[];
};

/** Works a segment's lines out from its baseline, and leaves out what there are too few points for. */
export const segmentLines = (prepared: Prepared, stretch: Stretch): SegmentLines => {
  const { values, leftOut, missing, care, kind } = prepared;
  const counted: number[] = [];
  let observed = 0;
  let scale = 0;
  for (let at = stretch.start; at < stretch.end; at += 1) {
    const value = values[at] as number;
    const there = value === value;
    if (there) observed += 1;
    if (Math.abs(value) > scale) scale = Math.abs(value);
    if (leftOut[at] === 0 && (there || missing.ranges === 'break')) counted.push(at);
  }
  const base = prepared.baseline === null ? counted : counted.slice(0, prepared.baseline);
  const told = observed === base.length ? base : base.filter((at) => values[at] === values[at]);
  const shown = shownBy(prepared, observed, told.length);
  const full = limitsOf(prepared, stretch, base);
  const overdispersion = shown === 'limits' ? overdispersionOf(prepared, base, full.centre) : Number.NaN;
  const more = { shown, observed, baseline: told.length, overdispersion, scale, told };
  const flat = care.constantIsNoVariation && (isConstant(values, told) || isFlat(full));
  if (shown === 'dots') return { ...more, lines: linesOf(Number.NaN, Number.NaN), varies: !flat };
  if (shown === 'run' && kind !== 'run')
    return {
      ...more,
      lines: linesOf(medianOf(pick(values, told)), Number.NaN),
      varies: !flat,
    };
  // a count or a proportion that happens never to change still has the limits of its size
  return { ...more, lines: flat && isFlat(full) ? { ...full, sigma: Number.NaN } : full, varies: !flat };
};

const shownBy = ({ care, baseline, kind }: Prepared, observed: number, told: number): Shown => {
  if (observed < care.fewestForRun) return 'dots';
  if (kind === 'run') return 'run';
  return told >= (baseline === null ? care.fewestForLimits : care.fewestForBaseline) ? 'limits' : 'run';
};

const isConstant = (values: Float64Array, told: readonly number[]): boolean => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const at of told) {
    const value = values[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return told.length > 1 && most - least <= TIE * Math.max(Math.abs(least), Math.abs(most));
};

/** σ is nothing, or nothing but what rounding left. */
const isFlat = ({ sigma, middle }: Lines): boolean => {
  const flat = (one: number): boolean => one <= TIE * 1e-3 * Math.abs(middle);
  return typeof sigma === 'number' ? flat(sigma) : sigma.some(flat);
};
