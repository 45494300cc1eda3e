import type { Match } from './phrases.ts';
import type { Reading } from './words.ts';

/**
 * Where a second idea begins, as numbers of words: at a wish in another clause than the first wish, joined by "and" or a
 * full stop; at a word that says so itself ("another thing"); or at a sentence that refers to nothing before it.
 */
export const laterIdeas = (
  { words }: Reading,
  found: {
    readonly wishes: readonly Match[];
    readonly joiners: readonly Match[];
    readonly openings: readonly Match[];
    readonly references: readonly Match[];
  },
): readonly number[] => {
  const starts = new Set<number>(found.openings.map(({ first }) => first));
  const [firstWish] = found.wishes;
  for (const wish of found.wishes) {
    if (firstWish === undefined || wish === firstWish) continue;
    const joined = found.joiners.findLast(({ first }) => first < wish.first && first > firstWish.last);
    const before = words[firstWish.last]?.sentence;
    if (words[wish.first]?.sentence !== before) starts.add(firstOf(words, wish.first));
    else if (joined !== undefined) starts.add(joined.first);
  }
  return [...starts].sort((one, other) => one - other);
};

const firstOf = (words: Reading['words'], at: number): number => {
  let first = at;
  while (first > 0 && words[first - 1]?.sentence === words[at]?.sentence) first -= 1;
  return first;
};
