import { LEAST_TEXTS } from './question.ts';

/** The texts, as they may be shown; null below eight texts. */
export type ToldTexts = { readonly texts: readonly string[] | null; readonly why: 'too-few' | null };

/**
 * Free text of one question of a pulse: all of it at once, or none. It comes from its own store, without member, part
 * or other answers. Texts are sorted, then shuffled by the seed, so the order in which they came in has no effect.
 * Empty ones are left out. It is told once: given what was told before, it returns that, because an additional text
 * would be identified as its writer's.
 * @param before what was told of the question in this wave, or null
 * @param texts what was written, in any order
 * @param seed drawn at random for this release and not used for another
 * @param least more than eight, where that was declared; never fewer
 */
export const tellTexts = (
  before: ToldTexts | null,
  texts: readonly string[],
  seed: string,
  least: number = LEAST_TEXTS,
): ToldTexts => {
  if (before !== null && before.texts !== null) return before;
  const written = texts.filter((text) => text.trim() !== '');
  if (written.length < Math.max(least, LEAST_TEXTS)) return { texts: null, why: 'too-few' };
  return { texts: shuffled(written, seed), why: null };
};

/** Fisher and Yates' shuffle, from an order that is the same for the same texts. */
export const shuffled = (texts: readonly string[], seed: string): readonly string[] => {
  const draw = drawing(seed);
  const order = [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1);
    [order[at], order[other]] = [order[other] as string, order[at] as string];
  }
  return order;
};

/** Uniform whole numbers below a bound: sfc32 by C. Doty-Humphrey, seeded by FNV-1a. */
const drawing = (seed: string): ((below: number) => number) => {
  let [a, b, c] = [0x811c9dc5, 0x01000193, 0x9e3779b9];
  for (let at = 0; at < seed.length; at += 1) {
    const unit = seed.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ ((a >>> 15) + unit), 0x85ebca6b);
    c = Math.imul(c ^ ((b >>> 13) + unit), 0xc2b2ae35);
  }
  let counter = 1;
  const bits = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + drawn;
    c |= 0;
    return drawn >>> 0;
  };
  for (let warm = 0; warm < 16; warm += 1) bits();
  return (below) => {
    const limit = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const drawn = bits();
      if (drawn < limit) return drawn % below;
    }
  };
};
