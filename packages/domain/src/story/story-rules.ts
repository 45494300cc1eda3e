import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { byteLength, tidyText, wordsOf } from '../text.ts';
import { STORY_WORDS, type Story } from './story.ts';
import type { StoryRefusals } from './story-refusals.ts';

const { refuse } = reasonsOf<StoryRefusals>();

/** In scripts without spaces one word can be very long, so a story's bytes are limited too. */
export const STORY_BYTES = 12_000;

/** The story to store, or the reason for refusing it. */
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
