/** Points in the plane: x of point i at 2i, y at 2i + 1. */
export type Points = Float64Array;

/** `labels`: the centre each point belongs to. */
export type Clustering = { readonly labels: Int32Array; readonly centres: Points };

const STILL = 0.01;

/**
 * Lloyd's algorithm as Polis runs it. It starts from the first `k` distinct points. A centre that is nearest to no
 * point is dropped. Among equally near centres the last one wins. It stops when no centre (both lists sorted) moved by
 * 0.01 or more, or after `rounds`.
 */
export const polisKMeans = (points: Points, weights: Float64Array, k: number, rounds: number): Clustering => {
  let centres = firstDifferent(points, k);
  let labels = new Int32Array(points.length / 2);
  for (let round = 0; round <= rounds; round += 1) {
    const step = lloyd(points, weights, centres);
    const still = hardlyMoved(centres, step.centres);
    centres = step.centres;
    labels = step.labels;
    if (still) break;
  }
  return { labels, centres };
};

const firstDifferent = (points: Points, k: number): Points => {
  const seen = new Set<string>();
  const found: number[] = [];
  for (let at = 0; at < points.length && seen.size < k; at += 2) {
    const key = `${points[at]} ${points[at + 1]}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(points[at] as number, points[at + 1] as number);
  }
  return Float64Array.from(found);
};

type Step = { labels: Int32Array<ArrayBuffer>; centres: Points };

const lloyd = (points: Points, weights: Float64Array, centres: Points): Step => {
  const count = centres.length / 2;
  const sums = new Float64Array(count * 3);
  const labels = new Int32Array(points.length / 2);
  for (let point = 0; point < labels.length; point += 1) {
    const x = points[2 * point] as number;
    const y = points[2 * point + 1] as number;
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let centre = 0; centre < count; centre += 1) {
      const dx = (centres[2 * centre] as number) - x;
      const dy = (centres[2 * centre + 1] as number) - y;
      const far = dx * dx + dy * dy;
      if (far <= least) {
        least = far;
        nearest = centre;
      }
    }
    const weight = weights[point] as number;
    labels[point] = nearest;
    sums[3 * nearest] = (sums[3 * nearest] as number) + weight * x;
    sums[3 * nearest + 1] = (sums[3 * nearest + 1] as number) + weight * y;
    sums[3 * nearest + 2] = (sums[3 * nearest + 2] as number) + weight;
  }
  return withoutEmpty(labels, sums);
};

const withoutEmpty = (labels: Int32Array<ArrayBuffer>, sums: Float64Array): Step => {
  const place = new Int32Array(sums.length / 3).fill(-1);
  const kept: number[] = [];
  for (let centre = 0; centre < place.length; centre += 1) {
    const weight = sums[3 * centre + 2] as number;
    if (weight === 0) continue;
    place[centre] = kept.length / 2;
    kept.push((sums[3 * centre] as number) / weight, (sums[3 * centre + 1] as number) / weight);
  }
  return { labels: labels.map((label) => place[label] as number), centres: Float64Array.from(kept) };
};

const hardlyMoved = (before: Points, after: Points): boolean => {
  const one = sortedPairs(before);
  const other = sortedPairs(after);
  const both = Math.min(one.length, other.length);
  for (let at = 0; at < both; at += 1) {
    const [x, y] = one[at] as readonly [number, number];
    const [u, v] = other[at] as readonly [number, number];
    if (Math.hypot(x - u, y - v) >= STILL) return false;
  }
  return true;
};

const sortedPairs = (points: Points): readonly (readonly [number, number])[] =>
  Array.from(
    { length: points.length / 2 },
    (_, at) => [points[2 * at] as number, points[2 * at + 1] as number] as const,
  ).sort(([x, y], [u, v]) => x - u || y - v);
