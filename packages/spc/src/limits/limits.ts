import { c4, c5 } from '../numbers/c4.ts';
import { meanOf } from '../numbers/mean.ts';
import { medianOf } from '../numbers/median.ts';
import { pick } from '../numbers/pick.ts';
import type { Prepared, Stretch } from '../series/prepared.ts';
import { type Lines, linesOf } from './lines.ts';
import { movingRanges, typicalRange } from './moving-ranges.ts';

/** 3.267 times the mean is the upper limit of moving ranges of two; σ is a third of that, counted from zero. */
const RANGE_SIGMA = 3.267 / 3;
/** Time between rare events to this power is approximately normal (Nelson 1994). */
const T_POWER = 3.6;
/** √(π/2) and the screening threshold of I′ charts (Taylor). */
const I_PRIME_SCALE = Math.sqrt(Math.PI / 2);
const I_PRIME_SCREENING = 3.2665;

/**
 * The lines of one segment, computed from its baseline.
 * @param base indices of the baseline points, including missing ones unless the series closes gaps
 */
export const limitsOf = (prepared: Prepared, stretch: Stretch, base: readonly number[]): Lines =>
  withinPossible(prepared, ofKind(prepared, stretch, base));

const ofKind = (prepared: Prepared, stretch: Stretch, base: readonly number[]): Lines => {
  const { profile, values } = prepared;
  const own = pick(values, base);
  switch (prepared.kind) {
    case 'run':
      return linesOf(medianOf(own), Number.NaN);
    case 'xmr': {
      const centre = profile.centre === 'mean' ? meanOf(own) : medianOf(own);
      return linesOf(centre, sigmaOf(prepared, own));
    }
    case 'mr': {
      const mean = meanOf(own);
      return linesOf(mean, RANGE_SIGMA * mean, { middle: 0, least: 0 });
    }
    case 'c': {
      const mean = meanOf(own);
      return linesOf(mean, Math.sqrt(mean), { least: 0 });
    }
    case 'g': {
      const mean = meanOf(own);
      return linesOf(medianOf(own), Math.sqrt(mean * (mean + 1)), { middle: mean, least: 0 });
    }
    case 't': {
      const even = own.map((value) => value ** (1 / T_POWER));
      const middle = meanOf(even);
      return linesOf(middle ** T_POWER, sigmaOf(prepared, even), { middle, power: T_POWER, least: 0 });
    }
    case 'xbar':
    case 's':
      return ofSubgroups(prepared, stretch, base);
    default:
      return ofRates(prepared, stretch, base);
  }
};

/** σ of single values, from the typical difference between neighbours. */
const sigmaOf = ({ profile }: Prepared, values: Float64Array): number =>
  profile.sigmaPerRange * typicalRange(movingRanges(values), profile.range, profile.screening);

/** P, U, their widened forms, and I′: each point has its own limits, from its denominator. */
const ofRates = (prepared: Prepared, stretch: Stretch, base: readonly number[]): Lines => {
  const { kind, values } = prepared;
  const denominators = prepared.denominators as Float64Array;
  const numerators = prepared.numerators as Float64Array;
  const told = base.filter((at) => values[at] === values[at]);
  const whole = told.length * meanOf(pick(denominators, told));
  const centre = (told.length * meanOf(pick(numerators, told))) / whole;
  const isShare = kind === 'p' || kind === 'p-prime';
  const bounds = kind === 'i-prime' ? {} : isShare ? { least: 0, most: 1 } : { least: 0 };
  const unit = isShare ? Math.sqrt(centre * (1 - centre)) : Math.sqrt(centre);
  let widened = kind === 'i-prime' ? iPrimeSigma(prepared, base) : unit;
  if (kind === 'p-prime' || kind === 'u-prime') widened = unit * scoreSigma(prepared, base, centre, unit);
  const sigma = new Float64Array(stretch.end - stretch.start);
  for (let at = stretch.start; at < stretch.end; at += 1) {
    sigma[at - stretch.start] =
      values[at] === values[at] ? widened / Math.sqrt(denominators[at] as number) : Number.NaN;
  }
  return linesOf(centre, sigma, bounds);
};

/**
 * σ of the scores of rates, from their moving ranges: 1 where they vary as much as their denominators explain (Laney
 * 2002).
 */
const scoreSigma = (
  { profile, values, denominators }: Prepared,
  base: readonly number[],
  centre: number,
  unit: number,
): number => {
  const scores = pick(values, base).map(
    (value, at) => ((value - centre) / unit) * Math.sqrt((denominators as Float64Array)[base[at] as number] as number),
  );
  return typicalRange(movingRanges(scores), profile.range, profile.screening) * (1 / 1.128);
};

/** How many times as much the rates of a P or U chart vary as their denominators explain; NaN for other charts. */
export const overdispersionOf = (prepared: Prepared, base: readonly number[], centre: number): number => {
  if (prepared.kind !== 'p' && prepared.kind !== 'u') return Number.NaN;
  const unit = prepared.kind === 'p' ? Math.sqrt(centre * (1 - centre)) : Math.sqrt(centre);
  return scoreSigma(prepared, base, centre, unit);
};

const iPrimeSigma = ({ profile, values, denominators }: Prepared, base: readonly number[]): number => {
  const sizes = denominators as Float64Array;
  const spreads = new Float64Array(Math.max(0, base.length - 1));
  for (let at = 0; at < spreads.length; at += 1) {
    const [one, next] = [base[at] as number, base[at + 1] as number];
    const apart = Math.abs((values[next] as number) - (values[one] as number));
    spreads[at] = (I_PRIME_SCALE * apart) / Math.sqrt(1 / (sizes[one] as number) + 1 / (sizes[next] as number));
  }
  const screening = profile.screening === null ? null : { ...profile.screening, times: I_PRIME_SCREENING };
  return typicalRange(spreads, profile.range, screening);
};

/**
 * A3 = 3/(c4√n); B3, B4 = 1 ∓ 3·c5/c4: means weighted by size. The typical standard deviation is their mean where all
 * subgroups have one size; otherwise they are pooled.
 */
const ofSubgroups = (prepared: Prepared, stretch: Stretch, base: readonly number[]): Lines => {
  const sizes = prepared.sizes as Float64Array;
  const deviations = prepared.deviations as Float64Array;
  const means = prepared.numerators as Float64Array;
  let points = 0;
  let sum = 0;
  let freedom = 0;
  let squares = 0;
  const several = base.filter((at) => (sizes[at] as number) > 1);
  for (const at of base) {
    const size = sizes[at] as number;
    if (!(size > 0)) continue;
    points += size;
    sum += size * (means[at] as number);
    if (size < 2) continue;
    freedom += size - 1;
    squares += (size - 1) * (deviations[at] as number) ** 2;
  }
  const oneSize = several.every((at) => sizes[at] === sizes[several[0] as number]);
  const typical = oneSize ? meanOf(pick(deviations, several)) : Math.sqrt(squares / freedom);
  const sigma = new Float64Array(stretch.end - stretch.start).fill(Number.NaN);
  for (let at = stretch.start; at < stretch.end; at += 1) {
    const size = sizes[at] as number;
    if (!(size > 1)) continue;
    sigma[at - stretch.start] =
      prepared.kind === 'xbar' ? typical / (c4(size) * Math.sqrt(size)) : (typical * c5(size)) / c4(size);
  }
  if (prepared.kind === 's') return linesOf(typical, sigma, { least: 0 });
  return linesOf(points > 0 ? sum / points : Number.NaN, sigma);
};

/** Limits clipped to the values that the caller says are possible. */
const withinPossible = ({ least, most, per }: Prepared, lines: Lines): Lines => {
  const down = least === Number.NEGATIVE_INFINITY ? least : (least / per) ** (1 / lines.power);
  const up = most === Number.POSITIVE_INFINITY ? most : (most / per) ** (1 / lines.power);
  if (!(down > lines.least) && !(up < lines.most)) return lines;
  return {
    ...lines,
    least: down > lines.least ? down : lines.least,
    most: up < lines.most ? up : lines.most,
  };
};
