/** A seeded source of numbers: the same seed gives the same numbers on every machine. */
export type Random = {
  /** In [0, 1), 32 bits. */
  readonly next: () => number;
  /** A whole number in [0, below), each equally likely. `below` is from 1 to 2³². */
  readonly below: (below: number) => number;
};

/**
 * xoshiro128** by Blackman and Vigna (2018), with its state filled by splitmix32 from a seed of any text. For random
 * choices and simulation, not for secrets.
 */
export const seeded = (seed: string): Random => {
  let mix = hashText(seed);
  const fill = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) | 0;
  };
  let a = fill();
  let b = fill();
  let c = fill();
  let d = fill() | 1; // never all zero
  const bits = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result;
  };
  return {
    next: () => bits() / 2 ** 32,
    below: (below) => {
      const limit = 2 ** 32 - (2 ** 32 % below);
      for (;;) {
        const drawn = bits();
        if (drawn < limit) return drawn % below;
      }
    },
  };
};

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** FNV-1a over UTF-16 units, 32 bits. */
const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 255), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash;
};
