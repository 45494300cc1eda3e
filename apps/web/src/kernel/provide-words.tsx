import type { LanguageTag } from '@throughline/messages';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Loading } from '../parts/loading.tsx';
import { readerLanguage, useWords } from './words.tsx';

type Props = {
  /** What stands there until the words are there; left out: that the page is being fetched. */
  readonly waiting?: ReactNode;
  readonly children: ReactNode;
};

/**
 * The one way to words of a room: they are fetched, in the reader's language, when a page that says them is opened.
 * Returns what goes around such a page, and what reads the words inside it.
 */
export const provideWords = <W,>(load: (language: LanguageTag) => Promise<W>) => {
  const Words = createContext<W | null>(null);
  const use = (): W => {
    const words = useContext(Words);
    if (words === null) throw new Error('These words were not loaded: their provider is missing around the page.');
    return words;
  };
  const Provider = ({ waiting, children }: Props) => {
    const { app } = useWords();
    const [words, setWords] = useState<W | null>(null);
    useEffect(() => void load(readerLanguage).then((loaded) => setWords(() => loaded)), []);
    if (words !== null) return <Words value={words}>{children}</Words>;
    return waiting === undefined ? <Loading words={app.loading} /> : waiting;
  };
  return { Provider, use };
};
