import { closeRoundRequest, openRoundRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { reply } from '../../kernel/http/refuse.ts';
import { convenersOnly } from '../../kernel/http/seat.ts';
import { closeRound } from './close-round.ts';
import { openRoundIn } from './open-round.ts';

export const deskRoundRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, rooms, clock } = parts;
  const convener = convenersOnly(parts);

  routes.post('/api/desk/circles/:circle/round/open', convener, async (c) => {
    const wish = await readBody(c, openRoundRequest);
    const opened = await openRoundIn(store, c.get('room'), { ...wish, today: clock.today() });
    return reply(c, opened, (round) => ({ number: round.number }));
  });

  routes.post('/api/desk/circles/:circle/round/close', convener, async (c) => {
    const { number } = await readBody(c, closeRoundRequest);
    return reply(c, await closeRound(store, rooms, c.get('room'), number), (round) => ({ number: round.number }));
  });
  return routes;
};
