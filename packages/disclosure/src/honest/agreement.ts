/**
 * Van der Eijk's agreement A of answers on an ordered scale. It is 1 where everybody gave the same answer, 0 where
 * every answer was given equally often, and −1 where half are at one end and half at the other. Counts are split into
 * layers. Each layer holds some answers equally often and the others not at all. A is the mean of the layers'
 * agreement, weighted by the people in each.
 *
 * Source: C. van der Eijk, Measuring agreement in ordered rating scales, Quality & Quantity 35 (2001), 325–341.
 * @param counts people by answer, low to high; at least three answers, at least one person
 * @returns from −1 to 1; null where it is not defined
 */
export const agreementOf = (counts: readonly number[]): number | null => {
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length < 3 || people === 0) return null;
  const levels = [...new Set(counts)].filter((count) => count > 0).sort((a, b) => a - b);
  return levels.reduce((sum, level, at) => {
    const layer = counts.map((count) => count >= level);
    const height = level - (levels[at - 1] ?? 0);
    const inLayer = layer.filter(Boolean).length * height;
    return sum + (inLayer / people) * agreementOfLayer(layer);
  }, 0);
};

/** A layer's value: how unimodal its pattern is, less the more of the scale it fills. */
const agreementOfLayer = (given: readonly boolean[]): number => {
  const answers = given.length;
  const filled = given.filter(Boolean).length;
  if (filled === 1) return 1;
  if (filled === answers) return 0;
  // three answers in order: two neighbours given and the third not counts as unimodal, a gap between two as bimodal
  let oneHump = 0;
  let gap = 0;
  for (let low = 0; low < answers - 2; low += 1)
    for (let middle = low + 1; middle < answers - 1; middle += 1)
      for (let high = middle + 1; high < answers; high += 1) {
        if (given[low] && !given[middle] && given[high]) gap += 1;
        else if (given[middle] && given[low] !== given[high]) oneHump += 1;
      }
  const hump = ((answers - 2) * oneHump - (answers - 1) * gap) / ((answers - 2) * (oneHump + gap));
  return hump * (1 - (filled - 1) / (answers - 1));
};
