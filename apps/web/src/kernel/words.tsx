import {
  type Doors,
  LANGUAGES,
  loadDoors,
  loadPack,
  type MemberWords,
  type Pack,
  type PackName,
} from '@throughline/messages';
import { createContext, useContext } from 'react';
import { readerLanguage } from '../device/reader-language.ts';

/** The words that every member page needs, in the reader's language, and the names of the links in a circle's menu. */
export type Words = MemberWords & { readonly doors: Doors };
const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('the words were not loaded');
  return words;
};

/** Loads the words that every page needs, and sets the document's language and direction of writing. */
export const loadWords = async (): Promise<Words> => {
  const [member, doors] = await Promise.all([loadPack('member', readerLanguage), loadDoors(readerLanguage)]);
  document.documentElement.lang = readerLanguage;
  document.documentElement.dir = LANGUAGES.find(({ tag }) => tag === readerLanguage)?.dir ?? 'ltr';
  return { ...member, doors };
};

type Kept = { readonly coming: Promise<unknown>; readonly words?: unknown; readonly error?: Error };
const packs = new Map<PackName, Kept>();

/** Starts to load the words of a room, once. A failure is remembered until a page needs the words. */
export const fetchPack = (name: PackName): Promise<unknown> => {
  const known = packs.get(name);
  if (known !== undefined) return known.coming;
  const coming: Promise<unknown> = loadPack(name, readerLanguage).then(
    (words) => packs.set(name, { coming, words }),
    (error: unknown) => packs.set(name, { coming, error: new Error('The words did not come.', { cause: error }) }),
  );
  packs.set(name, { coming });
  return coming;
};

/**
 * The words of one room. Until they are loaded the component suspends, and the Suspense above it shows its fallback. If
 * loading fails the Boundary says so, and opening the page again retries.
 */
export const usePack = <N extends PackName>(name: N): Pack<N> => {
  const kept = packs.get(name);
  if (kept?.error !== undefined) {
    packs.delete(name);
    throw kept.error;
  }
  // Suspense expects a thrown promise; it is not an error
  if (kept?.words === undefined) throw fetchPack(name);
  return kept.words as Pack<N>;
};

/** "3 December 2026" for 2026-12-03, in the reader's language. */
export const dateWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Intl.DateTimeFormat(readerLanguage === 'en' ? 'en-GB' : readerLanguage, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day));
};
