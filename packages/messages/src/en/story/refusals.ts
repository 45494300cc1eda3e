import type { StoryRefusals } from '@throughline/domain';
import type { StoryDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const storyRefusals = {
  'story-empty': 'Tell a few words first.',
  'story-too-long': ({ words, most }) =>
    `That is ${words} words; ${most} is the most. Nothing is lost: shorten it and send again.`,
  'story-too-large': 'That is more than can be kept as one story. Shorten it and send again.',
  'circle-full-of-stories': ({ most }) =>
    `This circle has ${most.toLocaleString('en-GB')} stories, which is the most it can hold. Your words are kept on this device.`,
  'story-gone': 'This story is not in the circle any more.',
} satisfies RefusalWords<StoryRefusals & StoryDoorRefusals>;
