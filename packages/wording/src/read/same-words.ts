import type { Reading } from './words.ts';

/** The meaningful words of a text, each without its ending, used to compare two texts. */
export const meaningOf = (
  { words }: Reading,
  isSmall: (word: string) => boolean,
  endings: readonly string[],
): ReadonlySet<string> =>
  new Set(words.filter(({ text, bare }) => !isSmall(text) && !isSmall(bare)).map(({ bare }) => stemOf(bare, endings)));

const SHORTEST_STEM = 2;

export const stemOf = (word: string, endings: readonly string[]): string => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
};

/** The share of words that two texts have in common: 0 to 1; 0 where one has none. */
export const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return both / (one.size + other.size - both);
};
