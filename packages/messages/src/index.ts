import { doors, words } from './en/all.ts';
import type { coach } from './en/coach.ts';

export type { ReadablePage } from './en/member/pages.ts';

/** The type of a pack with each English text widened to `string`: what every language has to provide. */
type Loose<T> = T extends string
  ? string
  : T extends (...given: infer G) => infer R
    ? (...given: G) => Loose<R>
    : T extends number | boolean | null
      ? T
      : { readonly [K in keyof T]: Loose<T[K]> };

export type PackName = keyof typeof words;
/** The words of one room, in any language. */
export type Pack<N extends PackName> = Loose<Awaited<ReturnType<(typeof words)[N]>>>;
export type Doors = Loose<typeof doors>;
export type MemberWords = Pack<'member'>;
export type DeskWords = Pack<'desk'>;
export type DocumentWords = Pack<'documents'>;
export type GatheringWords = Pack<'gathering'>;
export type CoachWords = Loose<typeof coach>;

type Language = {
  readonly doors: Doors;
  readonly words: { readonly [N in PackName]: () => Promise<Pack<N>> };
};

/**
 * The available languages with their direction of writing. English comes first. A new language also needs its own
 * folder.
 */
export const LANGUAGES = [{ tag: 'en', name: 'English', dir: 'ltr' }] as const;
export type LanguageTag = (typeof LANGUAGES)[number]['tag'];
const LISTS: Readonly<Record<LanguageTag, () => Promise<Language>>> = { en: async () => ({ doors, words }) };

/** The first of the reader's preferred languages (BCP 47 tags, in order) that there is; English where there is none. */
export const chooseLanguage = (preferred: readonly string[]): LanguageTag => {
  for (const wish of preferred) {
    const found = LANGUAGES.find(({ tag }) => wish.toLowerCase().split('-')[0] === tag);
    if (found !== undefined) return found.tag;
  }
  return 'en';
};

/** Loads the words of one room in one language. */
export const loadPack = async <N extends PackName>(name: N, language: LanguageTag): Promise<Pack<N>> =>
  (await LISTS[language]()).words[name]();
/** The names of the links in a circle's menu. */
export const loadDoors = async (language: LanguageTag): Promise<Doors> => (await LISTS[language]()).doors;
export const loadDocumentWords = (language: LanguageTag): Promise<DocumentWords> => loadPack('documents', language);
export const loadGatheringWords = (language: LanguageTag): Promise<GatheringWords> => loadPack('gathering', language);
