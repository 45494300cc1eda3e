import { loadGatheringWords } from '@throughline/messages';
import { provideWords } from '../../kernel/provide-words.tsx';

/** What the program says of gatherings, on the desk, on phones, on the wall and in print. */
export const { Provider: GatheringWordsProvider, use: useGatheringWords } = provideWords(loadGatheringWords);
