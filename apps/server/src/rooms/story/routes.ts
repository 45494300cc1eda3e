import { tellStory, takesAnswers } from '@throughline/domain';
import { shareRequest, type StoriesReply, storyRequest, takeBackRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { sendRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';
import { refuse } from '../../kernel/refuse.ts';

export const storyRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits } = parts;
  const member = membersOnly(parts);

  routes.get('/api/circles/:circle/stories', member, async (c) =>
    c.json({
      stories: (await store.stories.list(c.get('room').circle.id)).map((story) => ({ ...story })),
    } satisfies StoriesReply),
  );

  routes.post('/api/circles/:circle/stories', member, async (c) => {
    const { key, text, language, share } = await readBody(c, storyRequest);
    limits.demand('write', addressOf(c, parts));
    const room = c.get('room');
    // a story may be told at any time, but never into a conversation that was brought in to be read
    if (room.circle.imported !== null) {
      const closed = takesAnswers(room.circle, room.rounds);
      if (!closed.ok) return sendRefusal(c, closed);
    }
    const told = tellStory({ text, language, share }, idOfKey(key));
    if (!told.ok) return sendRefusal(c, told);
    await store.stories.add(room.circle.id, told.value);
    return c.json({ id: told.value.id });
  });

  routes.post('/api/circles/:circle/stories/share', member, async (c) => {
    const { key, share } = await readBody(c, shareRequest);
    return (await store.stories.changeShare(c.get('room').circle.id, idOfKey(key), share))
      ? c.json({})
      : sendRefusal(c, gone());
  });

  routes.post('/api/circles/:circle/stories/take-back', member, async (c) => {
    const { key } = await readBody(c, takeBackRequest);
    return (await store.stories.takeBack(c.get('room').circle.id, idOfKey(key))) ? c.json({}) : sendRefusal(c, gone());
  });
  return routes;
};

const gone = () => refuse('not-found', 'story-gone');
