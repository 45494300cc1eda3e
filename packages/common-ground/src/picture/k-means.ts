import type { Random } from '../numbers/random.ts';
import type { Points } from './places.ts';

/** `labels`: the centre of each point; `inertia`: the sum of squared distances to it. */
export type Groups = { readonly labels: Int32Array; readonly centres: Points; readonly inertia: number };

const MOST_ROUNDS = 60;

/**
 * The best of `restarts` runs of Lloyd's algorithm, each started by k-means++ (Arthur & Vassilvitskii, 2007). Draws
 * come from `random` alone and points are taken in the given order, so the same points give the same groups, bit for
 * bit.
 */
export const kMeans = (points: Points, k: number, restarts: number, random: Random): Groups => {
  let best: Groups | null = null;
  for (let run = 0; run < restarts; run += 1) {
    const found = lloyd(points, plusPlus(points, k, random));
    if (best === null || found.inertia < best.inertia) best = found;
  }
  return best ?? { labels: new Int32Array(0), centres: new Float64Array(0), inertia: 0 };
};

/** The nearest centre of each point, the first of equals. */
export const nearest = (points: Points, centres: Points): Int32Array => {
  const labels = new Int32Array(points.length / 2);
  assign(points, centres, labels);
  return labels;
};

/**
 * The first centre is random. Each next one is drawn with probability proportional to the squared distance to the
 * existing centres.
 */
const plusPlus = (points: Points, k: number, random: Random): Points => {
  const count = points.length / 2;
  const centres = new Float64Array(k * 2);
  const far = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let drawn = random.below(count);
  for (let centre = 0; centre < k; centre += 1) {
    centres[2 * centre] = points[2 * drawn] as number;
    centres[2 * centre + 1] = points[2 * drawn + 1] as number;
    let total = 0;
    for (let at = 0; at < count; at += 1) {
      const dx = (points[2 * at] as number) - (centres[2 * centre] as number);
      const dy = (points[2 * at + 1] as number) - (centres[2 * centre + 1] as number);
      far[at] = Math.min(far[at] as number, dx * dx + dy * dy);
      total += far[at] as number;
    }
    let left = random.next() * total;
    drawn = 0;
    while (drawn < count - 1 && left >= (far[drawn] as number)) {
      left -= far[drawn] as number;
      drawn += 1;
    }
  }
  return centres;
};

const lloyd = (points: Points, start: Points): Groups => {
  const labels = new Int32Array(points.length / 2).fill(-1);
  const centres = start.slice();
  let inertia = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = assign(points, centres, labels);
    inertia = step.inertia;
    if (!step.moved) break;
    recentre(points, labels, centres);
  }
  return { labels, centres, inertia };
};

const assign = (points: Points, centres: Points, labels: Int32Array): { inertia: number; moved: boolean } => {
  let inertia = 0;
  let moved = false;
  for (let at = 0; at < labels.length; at += 1) {
    const x = points[2 * at] as number;
    const y = points[2 * at + 1] as number;
    let own = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let centre = 0; 2 * centre < centres.length; centre += 1) {
      const dx = (centres[2 * centre] as number) - x;
      const dy = (centres[2 * centre + 1] as number) - y;
      const far = dx * dx + dy * dy;
      if (far < least) {
        least = far;
        own = centre;
      }
    }
    inertia += least;
    if (labels[at] !== own) {
      labels[at] = own;
      moved = true;
    }
  }
  return { inertia, moved };
};

/** Moves each centre to the mean of its points. A centre without points stays where it is. */
const recentre = (points: Points, labels: Int32Array, centres: Points): void => {
  const sums = new Float64Array((centres.length / 2) * 3);
  for (let at = 0; at < labels.length; at += 1) {
    const from = (labels[at] as number) * 3;
    sums[from] = (sums[from] as number) + (points[2 * at] as number);
    sums[from + 1] = (sums[from + 1] as number) + (points[2 * at + 1] as number);
    sums[from + 2] = (sums[from + 2] as number) + 1;
  }
  for (let centre = 0; 2 * centre < centres.length; centre += 1) {
    const size = sums[3 * centre + 2] as number;
    if (size === 0) continue;
    centres[2 * centre] = (sums[3 * centre] as number) / size;
    centres[2 * centre + 1] = (sums[3 * centre + 1] as number) / size;
  }
};
