import { loadDeskWords } from '@throughline/messages';
import { provideWords } from '../../kernel/provide-words.tsx';

/** What the program says to conveners, on the wall and in print. */
export const { Provider: DeskWordsProvider, use: useDeskWords } = provideWords(loadDeskWords);
