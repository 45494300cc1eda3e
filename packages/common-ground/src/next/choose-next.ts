import type { Random } from '../numbers/random.ts';
import { answered, type Counts, heldByPeopleLikeUs, membersOf } from '../held/support.ts';

/** Each voice gets this many responses from each position before expected gain is considered… */
export const FIRST_RESPONSES = 3;
/**
 * …unless another position holds it with less than this probability: then it is already clear that it is not held in
 * common.
 */
const SETTLED = 0.05;
/** Gains within this share of the best count as equal. */
const NEAR = 0.95;

/** A voice that may be asked, by the caller's number, with its answers: one entry a position. */
export type Candidate = { readonly voice: number; readonly counts: readonly Counts[] };

/**
 * A voice with the expected gain of asking it. `first`: it lacks one of its first three responses from the position,
 * and these may matter.
 */
export type Weighed = { readonly voice: number; readonly first: boolean; readonly gain: number };

/**
 * The voices to ask next, best first, from the counts alone. The caller leaves out hidden voices and voices that the
 * person has answered. The rule is described at `whatComesNext`. A random draw picks along the order of `candidates`.
 * To ask the same voices for the same seed, give them in a stable order, for instance by name.
 * @param position the person's place in each candidate's counts, or −1 for none: the positions are then added up
 * @param want how many, at most
 * @param threshold τ, in (0, 1)
 */
export const chooseNext = (
  candidates: readonly Candidate[],
  position: number,
  want: number,
  threshold: number,
  random: Random,
): readonly number[] =>
  drawNext(
    candidates.map(({ voice, counts }) => {
      const own = position < 0 ? together(counts) : counts[position];
      if (own === undefined) throw new RangeError(`there is no position ${position}`);
      return weigh(voice, own, position < 0 ? NOWHERE_ELSE : heldElsewhere(counts, position, threshold), threshold);
    }),
    want,
    random,
  );

/** The other positions' view of a voice: the product of P(held) over them, and the smallest of these. */
export type Elsewhere = { readonly held: number; readonly least: number };
export const NOWHERE_ELSE: Elsewhere = { held: 1, least: 1 };

const andAlso = (so: Elsewhere, held: number): Elsewhere => ({
  held: so.held * held,
  least: Math.min(so.least, held),
});

export const weigh = (voice: number, own: Counts, elsewhere: Elsewhere, threshold: number): Weighed => ({
  voice,
  first: answered(own) < FIRST_RESPONSES && elsewhere.least >= SETTLED,
  gain: gainOf(own, elsewhere.held, threshold),
});

/**
 * The expected fall in entropy, in bits, after one more answer from `own`, when the other positions hold it with
 * probability `elsewhere`.
 */
export const gainOf = (own: Counts, elsewhere: number, threshold: number): number => {
  const given = answered(own);
  const agrees = (1 + own.agree) / (2 + given);
  const before = entropy(elsewhere * heldByPeopleLikeUs(own.agree, given, threshold));
  const ifAgree = entropy(elsewhere * heldByPeopleLikeUs(own.agree + 1, given + 1, threshold));
  const ifNot = entropy(elsewhere * heldByPeopleLikeUs(own.agree, given + 1, threshold));
  return Math.max(0, before - agrees * ifAgree - (1 - agrees) * ifNot);
};

const together = (counts: readonly Counts[]): Counts => {
  const sum = { agree: 0, pass: 0, disagree: 0, members: 0 };
  for (const one of counts) {
    sum.agree += one.agree;
    sum.pass += one.pass;
    sum.disagree += one.disagree;
    sum.members += membersOf(one);
  }
  return sum;
};

const heldElsewhere = (counts: readonly Counts[], but: number, threshold: number): Elsewhere =>
  counts.reduce(
    (so, one, position) =>
      position === but || membersOf(one) === 0
        ? so
        : andAlso(so, heldByPeopleLikeUs(one.agree, answered(one), threshold)),
    NOWHERE_ELSE,
  );

const entropy = (p: number): number => (p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p));

/**
 * Draws `want` voices one after another, each uniformly among the near-equals of the best that remains. O(V) a draw,
 * plus sorting of near-equals where `idOf` gives voices names.
 */
export const drawNext = (
  weighed: readonly Weighed[],
  want: number,
  random: Random,
  idOf: ((voice: number) => string) | null = null,
): readonly number[] => {
  const drawn: number[] = [];
  let left = weighed;
  while (drawn.length < want && left.length > 0) {
    const pool = nearBest(left);
    if (idOf !== null && pool.length > 1) sortByName(pool, idOf);
    const one = pool[random.below(pool.length)] as Weighed;
    drawn.push(one.voice);
    if (drawn.length < want) left = left.filter((other) => other !== one);
  }
  return drawn;
};

const nearBest = (weighed: readonly Weighed[]): Weighed[] => {
  const best = weighed.reduce((so, one) => ((one.first !== so.first ? one.first : one.gain > so.gain) ? one : so));
  return weighed.filter((one) => isNear(one, best));
};

const sortByName = (pool: Weighed[], idOf: (voice: number) => string): void => {
  const names = new Map(pool.map(({ voice }) => [voice, idOf(voice)]));
  pool.sort((one, other) => ((names.get(one.voice) as string) < (names.get(other.voice) as string) ? -1 : 1));
};

const isNear = (one: Weighed, best: Weighed): boolean =>
  one.first === best.first && one.gain >= best.gain * NEAR - 1e-12;
