import { chooseLanguage, LANGUAGES, loadMemberWords, type MemberWords } from '@throughline/messages';
import { createContext, useContext } from 'react';

const WordsContext = createContext<MemberWords | null>(null);
export const WordsProvider = WordsContext.Provider;

/** What the program says to members, in the reader's language. */
export const useWords = (): MemberWords => {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('the words were not loaded');
  return words;
};

export const readerLanguage = chooseLanguage(navigator.languages ?? [navigator.language]);

/** Fetches the words, and tells the document which language they are in and which way it runs. */
export const loadWords = async (): Promise<MemberWords> => {
  const words = await loadMemberWords(readerLanguage);
  document.documentElement.lang = readerLanguage;
  document.documentElement.dir = LANGUAGES.find(({ tag }) => tag === readerLanguage)?.dir ?? 'ltr';
  return words;
};

/** "3 December 2026", from 2026-12-03, in the reader's language. */
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
