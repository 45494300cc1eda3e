import { startRound } from '@throughline/domain';
import { closeRoundRequest, openRoundRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../http/body.ts';
import type { Door, Parts } from '../http/parts.ts';
import { reply, sendRefusal } from '../http/refuse.ts';
import { convenersOnly } from '../http/seat.ts';
import { closeRound } from '../rooms/close-round.ts';

export const deskRoundRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, rooms, clock } = parts;
  const convener = convenersOnly(parts);

  routes.post('/api/desk/circles/:circle/round/open', convener, async (c) => {
    const wish = await readBody(c, openRoundRequest);
    const room = c.get('room');
    const started = startRound(room.circle, room.rounds, { ...wish, today: clock.today() });
    if (!started.ok) return sendRefusal(c, started);
    // two conveners may press at once: the second finds it open
    if (!(await store.rounds.open(room.circle.id, started.value)))
      return sendRefusal(c, { code: 'already-done', words: 'A round is open already.' });
    room.setRounds([...room.rounds, started.value], room.result);
    return c.json({ number: started.value.number });
  });

  routes.post('/api/desk/circles/:circle/round/close', convener, async (c) => {
    const { number } = await readBody(c, closeRoundRequest);
    return reply(c, await closeRound(store, rooms, c.get('room'), number), (round) => ({ number: round.number }));
  });
  return routes;
};
