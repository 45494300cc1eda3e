import { tellStory, takesAnswers } from '@throughline/domain';
import type { storyEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Parts } from '../parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { refuse } from '../../kernel/refuse.ts';
import { RoundMemory } from '../round/memory.ts';

/** A story has 150 words at most: so many are some five megabytes to read. */
const MOST_STORIES = 5_000;

export const storyHandlers = (parts: Parts): Handlers<typeof storyEndpoints> => {
  const { store } = parts;

  return {
    readStories: async ({ room }) => ({
      stories: (await store.stories.list(room.id)).map((story) => ({ ...story })),
    }),

    tellStory: async ({ body, room }) => {
      const { key, text, language, share } = body;
      // a story may be told at any time, but never into a conversation that was brought in to be read
      if (room.circle.imported !== null) {
        const closed = takesAnswers(room.circle, room.of(RoundMemory).all);
        if (!closed.ok) return closed;
      }
      const told = tellStory({ text, language, share }, idOfKey(key));
      if (!told.ok) return told;
      const { refused } = await store.stories.add(room.id, told.value, MOST_STORIES);
      return refused === 'full'
        ? refuse('too-many', 'circle-full-of-stories', { most: MOST_STORIES })
        : { id: told.value.id };
    },

    shareStory: async ({ body, room }) => {
      const { key, share } = body;
      return (await store.stories.changeShare(room.id, idOfKey(key), share)) ? {} : gone();
    },

    takeStoryBack: async ({ body, room }) => {
      const { key } = body;
      return (await store.stories.takeBack(room.id, idOfKey(key))) ? {} : gone();
    },
  };
};

const gone = () => refuse('not-found', 'story-gone');
