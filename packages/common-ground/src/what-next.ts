import type { Random } from './random.ts';
import type { Responses } from './responses.ts';
import { answered, type Counts, heldByPeopleLikeUs } from './support.ts';

/** Each voice gets this many responses from each position before anything else is weighed. */
export const FIRST_RESPONSES = 3;
/** Gains within this share of the best count as equal. */
const NEAR = 0.95;

type Asked = { readonly voice: number; readonly first: boolean; readonly gain: number };

/**
 * The voices one person is asked next, best first: those whose answer is expected to tell most about which voices are
 * held in common (engine.md § 4). The gain is the expected fall of the entropy of {held, not held}, one step ahead,
 * where held is the product over positions of P(share > threshold) for people like them, and the answer is predicted
 * from their position's beta (a pass counts as not agreeing). A voice with fewer than three responses from the
 * person's position comes before all others. Near-equals (within 5 %) are drawn evenly, so that order tells nothing.
 * Never a voice that the person has answered, nor a hidden one; one's own is asked like any other, since nobody here
 * knows whose it is.
 *
 * A person in no position moves no position: for them the whole circle is taken as one, so that they are asked what
 * the whole knows least about.
 * @returns at most `want` numbers of voices
 */
export const whatComesNext = (
  responses: Responses,
  person: number,
  want: number,
  threshold: number,
  random: Random,
): readonly number[] => {
  const position = responses.positionOf(person);
  const seen = new Uint8Array(responses.voices);
  responses.eachAnswer(person, (voice) => (seen[voice] = 1));
  const asked: Asked[] = [];
  for (let voice = 0; voice < responses.voices; voice += 1) {
    if (seen[voice] === 1 || responses.isHidden(voice)) continue;
    const own = position < 0 ? responses.wholeCounts(voice) : responses.counts(voice, position);
    asked.push({
      voice,
      first: answered(own) < FIRST_RESPONSES,
      gain: gainOf(own, position < 0 ? 1 : heldElsewhere(responses, voice, position, threshold), threshold),
    });
  }
  return draw(asked, want, random);
};

/** The expected fall in entropy, in bits, of one more answer from `own`, when the other positions hold it with `elsewhere`. */
export const gainOf = (own: Counts, elsewhere: number, threshold: number): number => {
  const given = answered(own);
  const agrees = (1 + own.agree) / (2 + given);
  const before = entropy(elsewhere * heldByPeopleLikeUs(own.agree, given, threshold));
  const ifAgree = entropy(elsewhere * heldByPeopleLikeUs(own.agree + 1, given + 1, threshold));
  const ifNot = entropy(elsewhere * heldByPeopleLikeUs(own.agree, given + 1, threshold));
  return Math.max(0, before - agrees * ifAgree - (1 - agrees) * ifNot);
};

const heldElsewhere = (responses: Responses, voice: number, but: number, threshold: number): number => {
  let held = 1;
  for (let position = 0; position < responses.positions; position += 1) {
    if (position === but || responses.members(position) === 0) continue;
    const counts = responses.counts(voice, position);
    held *= heldByPeopleLikeUs(counts.agree, answered(counts), threshold);
  }
  return held;
};

const entropy = (p: number): number => (p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p));

const draw = (asked: Asked[], want: number, random: Random): readonly number[] => {
  const drawn: number[] = [];
  // best first: the pool of near-equals is then always a stretch at the front
  const left = asked.sort((a, b) => Number(b.first) - Number(a.first) || b.gain - a.gain);
  while (drawn.length < want && left.length > 0) {
    const best = left[0] as Asked;
    let pool = 1;
    while (pool < left.length && isNear(left[pool] as Asked, best)) pool += 1;
    const [next] = left.splice(random.below(pool), 1);
    drawn.push((next as Asked).voice);
  }
  return drawn;
};

const isNear = (one: Asked, best: Asked): boolean => one.first === best.first && one.gain >= best.gain * NEAR - 1e-12;
