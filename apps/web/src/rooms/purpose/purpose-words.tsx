import './purpose.css';
import { loadPurposeWords } from '@throughline/messages';
import { provideWords } from '../../kernel/provide-words.tsx';

/** What the pages of the purpose say. */
export const { Provider: PurposeWordsProvider, use: usePurposeWords } = provideWords(loadPurposeWords);
