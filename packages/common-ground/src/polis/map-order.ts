/**
 * Compares whole numbers by their order in a hash map of Clojure, the language of Polis' worker: by five bits of their
 * hash at a time, from the lowest (Bagwell, "Ideal hash trees", 2001; the hash is MurmurHash3, Appleby, 2011). The
 * worker keeps vote counts in such a map, so this order decides between people who voted equally often. Numbers with
 * the same hash, about one pair in four thousand million, count as equal.
 */
export const inMapOrder = (one: number, other: number): number => {
  const [a, b] = [hashOf(one), hashOf(other)];
  for (let bits = 0; bits < 32; bits += 5) {
    const apart = ((a >>> bits) & 31) - ((b >>> bits) & 31);
    if (apart !== 0) return apart;
  }
  return 0;
};

/** MurmurHash3 for 32 bits, seed 0, of a number's low and high word. Zero hashes to zero. */
const hashOf = (number: number): number => {
  if (number === 0) return 0;
  let hash = 0;
  for (const word of [number | 0, Math.floor(number / 2 ** 32) | 0]) {
    hash ^= Math.imul(turned(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
    hash = (Math.imul(turned(hash, 13), 5) + 0xe6546b64) | 0;
  }
  hash ^= 8; // bytes
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
