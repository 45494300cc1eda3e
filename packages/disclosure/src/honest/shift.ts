import { type Answers, type Between, highest, lowest } from './for-all-told.ts';

/** Prior standard deviation of a shift, in log odds: shifts beyond ±3 are unlikely. */
const PRIOR_SPREAD = 1.5;
/** The range of log odds in which a shift is searched. */
const REACH = 10;
/** The number of grid points for locating the posterior, and on each side of no shift. */
const POINTS = 24;
const POINTS_A_SIDE = 48;
/** Values this far below the maximum, in logarithms, are left out. No probability is reported as closer to 0 or 1. */
const DEPTH = 20;
const SUREST = 1 - 1e-8;

/**
 * The probability that answers moved up from the first list to the second: P(β > 0) under a cumulative logit with one
 * shift, P(answer ≤ j) = F(α_j ∓ β/2), F logistic. β ~ Normal(0, 1.5²). The thresholds come from shares of answers with
 * a uniform prior, and are integrated out by Laplace's method at every point of a grid of β. Answers that nobody gave
 * in either list are left out. If both lists have only one answer: 0.5.
 * @param first, second people by answer, low to high, equally long
 */
export const probabilityHigher = (first: readonly number[], second: readonly number[]): number => {
  const given = first.flatMap((count, at) => (count + (second[at] ?? 0) > 0 ? [at] : []));
  if (given.length < 2) return 0.5;
  const lists = [first, second].map((list) => given.map((at) => list[at] ?? 0));
  const start = startOf(lists);
  const logAt = (shift: number): number => atMode(lists, shift, start).log - shift ** 2 / (2 * PRIOR_SPREAD ** 2);
  const { from, to, top } = whereItLies(logAt);
  if (from >= 0) return SUREST;
  if (to <= 0) return 1 - SUREST;
  const below = integral(logAt, from, 0, top);
  const above = integral(logAt, 0, to, top);
  return Math.min(Math.max(above / (above + below), 1 - SUREST), SUREST);
};

/** The interval that contains practically all of the posterior. */
const whereItLies = (logAt: (shift: number) => number) => {
  let [from, to, top] = [-REACH, REACH, Number.NEGATIVE_INFINITY];
  for (let round = 0; round < 6; round += 1) {
    const step = (to - from) / POINTS;
    const seen = Array.from({ length: POINTS + 1 }, (_, at) => ({ shift: (from as number) + at * step, log: 0 }));
    for (const point of seen) point.log = logAt(point.shift);
    top = Math.max(...seen.map(({ log }) => log));
    const near = seen.filter(({ log }) => log > top - DEPTH);
    const next = { from: (near[0]?.shift ?? from) - step, to: (near.at(-1)?.shift ?? to) + step };
    const isNarrow = next.to - next.from > 0.6 * (to - from);
    from = Math.max(from, next.from);
    to = Math.min(to, next.to);
    if (isNarrow) break;
  }
  return { from, to, top };
};

/** Simpson's rule. */
const integral = (logAt: (shift: number) => number, from: number, to: number, top: number): number => {
  const step = (to - from) / POINTS_A_SIDE;
  let sum = 0;
  for (let at = 0; at <= POINTS_A_SIDE; at += 1) {
    const weight = at === 0 || at === POINTS_A_SIDE ? 1 : at % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(logAt(from + at * step) - top);
  }
  return (sum * step) / 3;
};

/**
 * The same with the answers not told at both extremes. It may be slightly off where the only person with some answer is
 * not told: see the README.
 */
export const higherBetween = (first: Answers, second: Answers): Between => ({
  least: probabilityHigher(highest(first), lowest(second)),
  most: probabilityHigher(lowest(first), highest(second)),
});

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
/** log F(x), accurate for large |x| too. */
const logLogistic = (x: number): number => (x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x)));

const startOf = (lists: readonly (readonly number[])[]): readonly number[] => {
  const pooled = (lists[0] ?? []).map((count, at) => count + (lists[1]?.[at] ?? 0) + 1);
  const all = pooled.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  return pooled.slice(0, -1).map((count) => {
    passed += count / all;
    return Math.log(passed / (1 - passed));
  });
};

type Slopes = {
  readonly log: number;
  readonly first: number[];
  readonly diagonal: number[];
  readonly beside: number[];
};

/** Log density of thresholds, given the shift, with its gradient; the Hessian is tridiagonal. */
const densityOf = (
  lists: readonly (readonly number[])[],
  shift: number,
  thresholds: readonly number[],
  withSlopes: boolean,
): Slopes => {
  const size = thresholds.length;
  const slopes = {
    first: Array<number>(size).fill(0),
    diagonal: Array<number>(size).fill(0),
    beside: Array<number>(size).fill(0),
  };
  const add = (list: number[], at: number, by: number): void => {
    list[at] = (list[at] ?? 0) + by;
  };
  let log = 0;
  thresholds.forEach((threshold, at) => {
    const below = logistic(threshold);
    log += logLogistic(threshold) + logLogistic(-threshold);
    add(slopes.first, at, 1 - 2 * below);
    add(slopes.diagonal, at, -2 * below * (1 - below));
  });
  lists.forEach((counts, list) => {
    const by = list === 0 ? -shift / 2 : shift / 2;
    counts.forEach((count, at) => {
      if (count === 0) return;
      const upper = at < size ? (thresholds[at] ?? 0) - by : null;
      const lower = at > 0 ? (thresholds[at - 1] ?? 0) - by : null;
      // F(u) − F(l) = F(u) · F(−l) · (1 − e^(l − u))
      const gap = upper !== null && lower !== null ? upper - lower : null;
      if (upper !== null) log += count * logLogistic(upper);
      if (lower !== null) log += count * logLogistic(-lower);
      if (gap !== null) log += count * Math.log(-Math.expm1(-gap));
      if (!withSlopes) return;
      const pull = gap === null ? 0 : 1 / Math.expm1(gap);
      const bend = gap === null ? 0 : pull * (1 + pull);
      if (upper !== null) {
        add(slopes.first, at, count * (logistic(-upper) + pull));
        add(slopes.diagonal, at, -count * (logistic(upper) * logistic(-upper) + bend));
      }
      if (lower !== null) {
        add(slopes.first, at - 1, -count * (logistic(lower) + pull));
        add(slopes.diagonal, at - 1, -count * (logistic(lower) * logistic(-lower) + bend));
      }
      if (gap !== null) add(slopes.beside, at - 1, count * bend);
    });
  });
  return { log, ...slopes };
};

/** Newton's method for the most likely thresholds; the density is log-concave. Gives the log of their integral. */
const atMode = (
  lists: readonly (readonly number[])[],
  shift: number,
  start: readonly number[],
): { readonly thresholds: readonly number[]; readonly log: number } => {
  let thresholds = start;
  let here = densityOf(lists, shift, thresholds, true);
  for (let round = 0; round < 60; round += 1) {
    const step = solveBand(here).step;
    let next = here;
    let size = 1;
    let moved = thresholds;
    for (; size > 1e-9; size /= 2) {
      const by = size;
      moved = thresholds.map((threshold, at) => threshold + by * (step[at] ?? 0));
      if (moved.some((threshold, at) => at > 0 && threshold <= (moved[at - 1] ?? 0))) continue;
      next = densityOf(lists, shift, moved, true);
      if (next.log >= here.log) break;
    }
    const isDone = size <= 1e-9 || Math.max(...step.map(Math.abs)) < 1e-8;
    if (size > 1e-9) {
      thresholds = moved;
      here = next;
    }
    if (isDone) break;
  }
  return { thresholds, log: here.log - solveBand(here).logDeterminant / 2 };
};

/** Solves −H · step = gradient for a tridiagonal H, with the log of the determinant of −H. */
const solveBand = ({
  first,
  diagonal,
  beside,
}: Slopes): { readonly step: readonly number[]; readonly logDeterminant: number } => {
  const size = first.length;
  const pivots: number[] = [];
  const carried: number[] = [];
  for (let at = 0; at < size; at += 1) {
    const off = at > 0 ? -(beside[at - 1] ?? 0) : 0;
    const ratio = at > 0 ? off / (pivots[at - 1] ?? 1) : 0;
    pivots.push(-(diagonal[at] ?? 0) - ratio * off);
    carried.push((first[at] ?? 0) - ratio * (carried[at - 1] ?? 0));
  }
  const step = Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1)
    step[at] = ((carried[at] ?? 0) + (beside[at] ?? 0) * (step[at + 1] ?? 0)) / (pivots[at] ?? 1);
  return { step, logDeterminant: pivots.reduce((sum, pivot) => sum + Math.log(pivot), 0) };
};
