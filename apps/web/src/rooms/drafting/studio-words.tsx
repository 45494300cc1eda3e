import { loadStudioWords, type StudioWords } from '@throughline/messages';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { readerLanguage, useWords } from '../../kernel/words.tsx';
import { Loading } from '../../parts/loading.tsx';

const StudioWordsContext = createContext<StudioWords | null>(null);

/** What drafting together says. */
export const useStudioWords = (): StudioWords => {
  const words = useContext(StudioWordsContext);
  if (words === null) throw new Error('the words of the studio were not loaded');
  return words;
};

export const StudioWordsProvider = ({ children }: { readonly children: ReactNode }) => {
  const { app } = useWords();
  const [words, setWords] = useState<StudioWords | null>(null);
  useEffect(() => void loadStudioWords(readerLanguage).then(setWords), []);
  return words === null ? (
    <Loading words={app.loading} />
  ) : (
    <StudioWordsContext value={words}>{children}</StudioWordsContext>
  );
};
