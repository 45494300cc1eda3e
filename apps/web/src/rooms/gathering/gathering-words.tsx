import { type GatheringWords, loadGatheringWords } from '@throughline/messages';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { readerLanguage } from '../../kernel/words.tsx';

const Words = createContext<GatheringWords | null>(null);

/** What the program says of gatherings, on the desk, on phones, on the wall and in print. */
export const useGatheringWords = (): GatheringWords => {
  const words = useContext(Words);
  if (words === null) throw new Error('the words of gatherings were not loaded');
  return words;
};

export const GatheringWordsProvider = ({
  waiting = null,
  children,
}: {
  readonly waiting?: ReactNode;
  readonly children: ReactNode;
}) => {
  const [words, setWords] = useState<GatheringWords | null>(null);
  useEffect(() => void loadGatheringWords(readerLanguage).then(setWords), []);
  return words === null ? waiting : <Words value={words}>{children}</Words>;
};
