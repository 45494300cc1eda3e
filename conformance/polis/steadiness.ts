import { adjustedRand } from '@throughline/common-ground';
import { type PolisResult, polis, type Vote } from '@throughline/common-ground/polis';
import type { Expected } from './expected.ts';

/**
 * How far Polis' own rules give other results from other starts of the power iteration. Computed only to name a cause.
 */
export type Steadiness = {
  /** The lowest agreement of the groups with those from four other starts. */
  readonly groups: number;
  /** The largest move of anybody's place, up to the sign of each direction. */
  readonly places: number;
};

const OTHER_STARTS = [1, 2, 3, 4];

export const steadinessOf = (
  votes: readonly Vote[],
  rejected: ReadonlySet<number>,
  ours: PolisResult,
  expected: Expected,
): Steadiness => {
  const others = OTHER_STARTS.map((start) => polis(votes, rejected, start));
  const people = [...ours.labels.keys()];
  const own = people.map((person) => ours.labels.get(person) as number);
  const agreements = others.map((other) =>
    adjustedRand(
      own,
      people.map((person) => other.labels.get(person) ?? other.k),
    ),
  );
  return {
    groups: Math.min(...agreements, ...(expected.stability_ari_over_4_other_random_pca_starts ?? [])),
    places: Math.max(...others.map((other) => moveOf(ours, other))),
  };
};

const moveOf = (ours: PolisResult, other: PolisResult): number => {
  const signs = [0, 1].map((axis) => {
    let along = 0;
    ours.components[axis]?.forEach((weight, column) => {
      along += weight * (other.components[axis]?.[column] as number);
    });
    return along < 0 ? -1 : 1;
  });
  let most = 0;
  for (const [person, place] of ours.projection) {
    const theirs = other.projection.get(person) as readonly [number, number];
    for (const axis of [0, 1] as const)
      most = Math.max(most, Math.abs(place[axis] - theirs[axis] * (signs[axis] as number)));
  }
  return most;
};
