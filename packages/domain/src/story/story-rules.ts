import { accept, type Outcome, refuse } from '../refusal.ts';
import { byteLength, tidyText, wordsOf } from '../text.ts';
import { STORY_WORDS, type Story } from './story.ts';

/** Words of scripts without spaces are long: a story's bytes are bounded too. */
export const STORY_BYTES = 12_000;

/** A story as it will be kept, or why not. */
export const tellStory = (typed: Pick<Story, 'text' | 'language' | 'share'>, id: string): Outcome<Story> => {
  const text = tidyText(typed.text, 'many-lines');
  if (text === '') return refuse('too-short', 'story-empty', {}, { field: 'text' });
  const words = wordsOf(text);
  if (words > STORY_WORDS) {
    return refuse('too-long', 'story-too-long', { words, most: STORY_WORDS }, { field: 'text' });
  }
  if (byteLength(text) > STORY_BYTES) return refuse('too-long', 'story-too-large', {}, { field: 'text' });
  return accept({ id, text, language: typed.language, share: typed.share });
};
