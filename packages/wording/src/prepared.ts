import { LIST_NAMES, type Language, type ListName, type WordList } from './language.ts';
import { makeNames } from './read/names.ts';
import { makePhrases, type Phrases } from './read/phrases.ts';
import type { Word } from './read/words.ts';

/** A language prepared for lookups. */
export type Prepared = {
  readonly language: Language;
  readonly lists: Readonly<Record<ListName, Phrases>>;
  readonly vocabularies: readonly (readonly [string, Phrases])[];
  readonly names: ReturnType<typeof makeNames>;
  readonly isNumber: (word: Word) => boolean;
  readonly isSmall: (word: string) => boolean;
};

const FIGURES = /^\p{N}[\p{N}.,/-]*(\p{L}*)$/u;
const isAmount = (text: string, endings: ReadonlySet<string>): boolean => {
  const found = FIGURES.exec(text);
  return found !== null && (found[1] === '' || endings.has(found[1] ?? ''));
};

const EMPTY: WordList = { words: [] };
const ready = new WeakMap<Language, Prepared>();

/** Made once for each language and cached as long as the language is in use. */
export const prepare = (language: Language): Prepared => {
  const before = ready.get(language);
  if (before !== undefined) return before;
  const numbers = new Set(language.numbers);
  const endings = new Set(language.numberEndings);
  const small = new Set(language.lists['small-words']?.words);
  const prepared: Prepared = {
    language,
    lists: Object.fromEntries(LIST_NAMES.map((name) => [name, makePhrases(language.lists[name] ?? EMPTY)])) as Record<
      ListName,
      Phrases
    >,
    vocabularies: Object.entries(language.vocabularies).map(([name, list]) => [name, makePhrases(list)] as const),
    names: makeNames(language.names),
    isNumber: ({ text }) => numbers.has(text) || isAmount(text, endings),
    isSmall: (word) => small.has(word),
  };
  ready.set(language, prepared);
  return prepared;
};
