import './purpose.css';
import { loadPurposeWords, type PurposeWords } from '@throughline/messages';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { readerLanguage, useWords } from '../../kernel/words.tsx';
import { Loading } from '../../parts/loading.tsx';

const PurposeWordsContext = createContext<PurposeWords | null>(null);

/** What the pages of the purpose say. */
export const usePurposeWords = (): PurposeWords => {
  const words = useContext(PurposeWordsContext);
  if (words === null) throw new Error('the words of the purpose were not loaded');
  return words;
};

export const PurposeWordsProvider = ({ children }: { readonly children: ReactNode }) => {
  const { app } = useWords();
  const [words, setWords] = useState<PurposeWords | null>(null);
  useEffect(() => void loadPurposeWords(readerLanguage).then(setWords), []);
  return words === null ? (
    <Loading words={app.loading} />
  ) : (
    <PurposeWordsContext value={words}>{children}</PurposeWordsContext>
  );
};
