import type { DetachedId } from '../ballot/ballot.ts';

export type NearVoice<V> = { readonly voice: V; readonly nearness: number };

/** The threshold was set on the pairs in near-voices.test.ts, which prints its hits and misses there. */
export const NEAR_BAR = 0.42;
const MOST_OFFERED = 3;

/**
 * Voices that say nearly the same as a draft, nearest first, at most three. It runs in the browser, so a draft is never
 * sent. Nearness is the cosine similarity of two bags of features: trigrams (which work in any script and tolerate
 * endings) and whole words, with common words counting less.
 */
export const nearVoices = <V extends { readonly id: DetachedId; readonly text: string; readonly state: string }>(
  draft: string,
  voices: readonly V[],
): readonly NearVoice<V>[] => {
  const asked = voices.filter(({ state }) => state === 'asked');
  const bags = asked.map(({ text }) => bagOf(text));
  const seenIn = new Map<string, number>();
  for (const bag of bags) for (const piece of bag.keys()) seenIn.set(piece, (seenIn.get(piece) ?? 0) + 1);
  const weigh = (piece: string, count: number): number =>
    count * Math.log(1 + (1 + bags.length) / (1 + (seenIn.get(piece) ?? 0)));
  const own = bagOf(draft);
  if (own.size === 0) return [];
  return asked
    .map((voice, index) => ({ voice, nearness: cosine(own, bags[index] ?? new Map(), weigh) }))
    .filter(({ nearness }) => nearness >= NEAR_BAR)
    .sort((a, b) => b.nearness - a.nearness || (a.voice.id < b.voice.id ? -1 : 1))
    .slice(0, MOST_OFFERED);
};

type Bag = ReadonlyMap<string, number>;
/** A shared word counts more than a shared trigram. */
const WORD_WEIGHT = 2;

const bagOf = (text: string): Bag => {
  const bag = new Map<string, number>();
  const add = (piece: string, weight: number) => bag.set(piece, (bag.get(piece) ?? 0) + weight);
  const letters = text.normalize('NFKC').toLocaleLowerCase().replace(/[’']/g, '');
  for (const word of letters.split(/[^\p{L}\p{N}\p{M}]+/u)) {
    if (word === '' || SMALL_WORDS.has(word)) continue;
    add(`=${word}`, WORD_WEIGHT);
    const runs = Array.from(`_${word}_`);
    for (let at = 0; at + 3 <= runs.length; at += 1) add(runs.slice(at, at + 3).join(''), 1);
  }
  return bag;
};

/** Words without a meaning of their own. Other languages have no such list and lose little. */
const SMALL_WORDS = new Set(
  'a an and are as at be been but by for from has have i if in is it its me my not of on or our so that the their them they this to too us was we were when who will with you your should would can'.split(
    ' ',
  ),
);

const cosine = (a: Bag, b: Bag, weigh: (piece: string, count: number) => number): number => {
  let dot = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (const [piece, count] of a) {
    const weight = weigh(piece, count);
    lengthA += weight * weight;
    const other = b.get(piece);
    if (other !== undefined) dot += weight * weigh(piece, other);
  }
  for (const [piece, count] of b) lengthB += weigh(piece, count) ** 2;
  return lengthA === 0 || lengthB === 0 ? 0 : dot / Math.sqrt(lengthA * lengthB);
};
