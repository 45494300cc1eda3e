import { loadStudioWords } from '@throughline/messages';
import { provideWords } from '../../kernel/provide-words.tsx';

/** What drafting together says. */
export const { Provider: StudioWordsProvider, use: useStudioWords } = provideWords(loadStudioWords);
