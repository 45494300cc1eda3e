import { adjustedRand } from '@throughline/common-ground';
import type { PolisResult } from '@throughline/common-ground/polis';
import type { Expected } from './expected.ts';

/** Which of their groups correspond to which of ours, and how far the two partitions agree. */
export type GroupsAlike = {
  readonly agreement: number;
  /** Their label → our group with the most people of theirs; −1 where none of them is in a group of ours. */
  readonly ownOf: ReadonlyMap<string, number>;
};

export const groupsAlike = (ours: PolisResult, expected: Expected): GroupsAlike => {
  const people = Object.keys(expected.labels);
  const agreement = adjustedRand(
    people.map((person) => ours.labels.get(Number(person)) ?? ours.k),
    people.map((person) => expected.labels[person] as number),
  );
  const ownOf = new Map<string, number>();
  const labels = new Set([...Object.keys(expected.group_votes), ...Object.keys(expected.repness)]);
  for (const label of labels) {
    const seen = new Int32Array(Math.max(1, ours.k));
    for (const person of people) {
      const own = ours.labels.get(Number(person));
      if (String(expected.labels[person]) === label && own !== undefined) seen[own] = (seen[own] as number) + 1;
    }
    const most = Math.max(...seen);
    ownOf.set(label, most === 0 ? -1 : seen.indexOf(most));
  }
  return { agreement, ownOf };
};

/** How many groups their labels name. The worker's k also counts a group that it started with and left empty. */
export const groupsNamed = (expected: Expected): number => new Set(Object.values(expected.labels)).size;
