import { type DeskWords, loadDeskWords } from '@throughline/messages';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { readerLanguage, useWords } from '../../kernel/words.tsx';
import { Loading } from '../../parts/loading.tsx';

const DeskWordsContext = createContext<DeskWords | null>(null);

/** What the program says to conveners, on the wall and in print. */
export const useDeskWords = (): DeskWords => {
  const words = useContext(DeskWordsContext);
  if (words === null) throw new Error('the desk’s words were not loaded');
  return words;
};

export const DeskWordsProvider = ({ children }: { readonly children: ReactNode }) => {
  const { app } = useWords();
  const [words, setWords] = useState<DeskWords | null>(null);
  useEffect(() => void loadDeskWords(readerLanguage).then(setWords), []);
  return words === null ? (
    <Loading words={app.loading} />
  ) : (
    <DeskWordsContext value={words}>{children}</DeskWordsContext>
  );
};
