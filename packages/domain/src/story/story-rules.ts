import { accept, type Outcome, refuse } from '../refusal.ts';
import { byteLength, tidyText, wordsOf } from '../text.ts';
import { STORY_WORDS, type Story } from './story.ts';

/** Words of scripts without spaces are long: a story's bytes are bounded too. */
export const STORY_BYTES = 12_000;

/** A story as it will be kept, or why not. */
export const tellStory = (typed: Pick<Story, 'text' | 'language' | 'share'>, id: string): Outcome<Story> => {
  const text = tidyText(typed.text, 'many-lines');
  if (text === '') return refuse('too-short', 'Tell a few words first.', 'text');
  const words = wordsOf(text);
  if (words > STORY_WORDS) {
    return refuse(
      'too-long',
      `That is ${words} words; ${STORY_WORDS} is the most. Nothing is lost: shorten it and send again.`,
      'text',
    );
  }
  if (byteLength(text) > STORY_BYTES)
    return refuse('too-long', 'That is more than can be kept as one story. Shorten it and send again.', 'text');
  return accept({ id, text, language: typed.language, share: typed.share });
};
