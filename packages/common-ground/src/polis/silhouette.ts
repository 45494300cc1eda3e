import type { Points } from './polis-k-means.ts';

/**
 * The mean silhouette of labelled points in the plane, each point counting once: (b − a) / max(a, b), where a is the
 * mean distance to the others of its own cluster and b the least mean distance to those of another. A point alone in
 * its cluster has 0. Rousseeuw, 1987. In [−1, 1]. O(n²).
 */
export const meanSilhouette = (points: Points, labels: ArrayLike<number>, clusters: number): number => {
  const sizes = new Float64Array(clusters);
  for (let at = 0; at < labels.length; at += 1)
    sizes[labels[at] as number] = (sizes[labels[at] as number] as number) + 1;
  let total = 0;
  const sums = new Float64Array(clusters);
  for (let at = 0; at < labels.length; at += 1) {
    const own = labels[at] as number;
    if (sizes[own] === 1) continue;
    sums.fill(0);
    for (let other = 0; other < labels.length; other += 1) {
      const label = labels[other] as number;
      sums[label] =
        (sums[label] as number) +
        Math.hypot(
          (points[2 * at] as number) - (points[2 * other] as number),
          (points[2 * at + 1] as number) - (points[2 * other + 1] as number),
        );
    }
    const inside = (sums[own] as number) / ((sizes[own] as number) - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < clusters; cluster += 1)
      if (cluster !== own && sizes[cluster] !== 0)
        outside = Math.min(outside, (sums[cluster] as number) / (sizes[cluster] as number));
    const wider = Math.max(inside, outside);
    if (wider > 0 && Number.isFinite(outside)) total += (outside - inside) / wider;
  }
  return labels.length === 0 ? 0 : total / labels.length;
};
