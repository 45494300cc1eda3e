import { tellStory, takesAnswers } from '@throughline/domain';
import type { storyEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { refuse } from '../../kernel/refuse.ts';
import { RoundMemory } from '../round/memory.ts';

/** The most stories of a circle. A story has at most 150 words, so this many are some five megabytes to read. */
const MOST_STORIES = 5_000;

export const storyHandlers = (context: ServerContext): Handlers<typeof storyEndpoints> => {
  const { store } = context;

  return {
    readStories: async ({ loaded }) => ({
      stories: (await store.stories.list(loaded.id)).map((story) => ({ ...story })),
    }),

    tellStory: async ({ body, loaded }) => {
      const { key, text, language, share } = body;
      // a story may be added at any time, but not to a conversation that was imported to be read
      if (loaded.circle.imported !== null) {
        const closed = takesAnswers(loaded.circle, loaded.of(RoundMemory).all);
        if (!closed.ok) return closed;
      }
      const told = tellStory({ text, language, share }, idOfKey(key));
      if (!told.ok) return told;
      const { refused } = await store.stories.add(loaded.id, told.value, MOST_STORIES);
      return refused === 'full'
        ? refuse('too-many', 'circle-full-of-stories', { most: MOST_STORIES })
        : { id: told.value.id };
    },

    shareStory: async ({ body, loaded }) => {
      const { key, share } = body;
      return (await store.stories.changeShare(loaded.id, idOfKey(key), share)) ? {} : gone();
    },

    takeStoryBack: async ({ body, loaded }) => {
      const { key } = body;
      return (await store.stories.takeBack(loaded.id, idOfKey(key))) ? {} : gone();
    },
  };
};

const gone = () => refuse('not-found', 'story-gone');
