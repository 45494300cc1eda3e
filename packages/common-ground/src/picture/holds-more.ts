import { logBeta } from '../numbers/special.ts';
import type { Responses } from '../responses/responses.ts';

/** What a group holds more than the rest. */
export type HeldMore = {
  readonly voice: number;
  /** Agree with it more, or disagree with it more. */
  readonly answer: 'agree' | 'disagree';
  /** P(the group's share is larger than the rest's), from two betas. */
  readonly probability: number;
  /** By how much the expected shares differ, in (0, 1). */
  readonly difference: number;
};

/** Reported only when at least this likely. */
const LIKELY = 0.95;
/** Nothing is reported about a voice that fewer people of the group, or of the rest, have answered. */
const FEWEST = 5;

/**
 * P(θ > φ) for θ ~ Beta(1 + a, 1 + n − a) and φ ~ Beta(1 + b, 1 + m − b): a sum of positive terms, O(a). Unlike in
 * Polis' test no success is added, and a single answer never reaches the threshold.
 */
export const moreLikely = (a: number, n: number, b: number, m: number): number => {
  const alpha = 1 + b;
  const beta = 1 + m - b;
  const own = 1 + n - a;
  let sum = 0;
  for (let i = 0; i <= a; i += 1)
    sum += Math.exp(logBeta(alpha + i, beta + own) - Math.log(own + i) - logBeta(1 + i, own) - logBeta(alpha, beta));
  return Math.min(1, sum);
};

/**
 * For each group, the voices that it agrees or disagrees with more than all others together, with probability .95 or
 * more. Ordered by the difference of expected shares, largest first, then by place in `voices`.
 * @param groups how many groups
 * @param groupOf the group of each person, −1 for none
 * @param voices the voices that count, in the order of names
 */
export const heldMore = (
  responses: Responses,
  groups: number,
  groupOf: ArrayLike<number>,
  voices: Int32Array,
): readonly (readonly HeldMore[])[] => {
  const counts = countByGroup(responses, groups, groupOf);
  return Array.from({ length: groups }, (_, group) => {
    const found: { held: HeldMore; at: number }[] = [];
    voices.forEach((voice, at) => {
      const own = counts[group]?.subarray(voice * 3, voice * 3 + 3) as Int32Array;
      const rest = [0, 0, 0];
      counts.forEach((other, which) => {
        if (which !== group)
          for (const i of [0, 1, 2]) rest[i] = (rest[i] as number) + (other[voice * 3 + i] as number);
      });
      const held = compare(voice, own, rest);
      if (held !== null) found.push({ held, at });
    });
    return found
      .sort((one, other) => other.held.difference - one.held.difference || one.at - other.at)
      .map(({ held }) => held);
  });
};

/** Per group and voice: disagree, pass, agree. */
const countByGroup = (responses: Responses, groups: number, groupOf: ArrayLike<number>): readonly Int32Array[] => {
  const counts = Array.from({ length: groups }, () => new Int32Array(responses.voices * 3));
  for (let person = 0; person < responses.people; person += 1) {
    const own = counts[groupOf[person] ?? -1];
    if (own === undefined) continue;
    responses.eachAnswer(person, (voice, answer) => {
      const at = voice * 3 + answer + 1;
      own[at] = (own[at] as number) + 1;
    });
  }
  return counts;
};

const compare = (voice: number, own: ArrayLike<number>, rest: ArrayLike<number>): HeldMore | null => {
  const n = (own[0] as number) + (own[1] as number) + (own[2] as number);
  const m = (rest[0] as number) + (rest[1] as number) + (rest[2] as number);
  if (n < FEWEST || m < FEWEST) return null;
  const side = (answer: HeldMore['answer'], at: number): HeldMore => ({
    voice,
    answer,
    probability: moreLikely(own[at] as number, n, rest[at] as number, m),
    difference: (1 + (own[at] as number)) / (2 + n) - (1 + (rest[at] as number)) / (2 + m),
  });
  const [agree, disagree] = [side('agree', 2), side('disagree', 0)];
  const stronger = agree.difference >= disagree.difference ? agree : disagree;
  return stronger.probability >= LIKELY ? stronger : null;
};
