import { type Drafting, handOver, type Outcome, setClock, takeBackHandOver } from '@throughline/domain';
import { clockRequest, handOverRequest, openDraftingRequest } from '@throughline/protocol';
import { type Context, Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { reply, sendRefusal } from '../../kernel/http/refuse.ts';
import { convenersOnly } from '../../kernel/http/seat.ts';
import { closeDrafting } from './close-drafting.ts';
import { openDrafting } from './open-drafting.ts';
import { refuse } from '../../kernel/refuse.ts';

/** What a convener does beside the drafts: opens and closes them, sets the clock, hands one to two volunteers. */
export const deskDraftingRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, clock } = parts;
  const convener = convenersOnly(parts);
  const change = async (c: Context<Door>, judged: Outcome<Drafting>): Promise<Response> => {
    if (!judged.ok) return sendRefusal(c, judged);
    const { circle, ofDrafting } = c.get('room');
    const done = await store.drafting.set(circle.id, ofDrafting.kept, judged.value);
    await ofDrafting.refresh(store, circle.id);
    return done ? c.json({}) : sendRefusal(c, refuse('already-done', 'drafting-changed-meanwhile'));
  };

  routes.post('/api/desk/circles/:circle/drafting/open', convener, async (c) => {
    const { until } = await readBody(c, openDraftingRequest);
    return reply(c, await openDrafting(parts, c.get('room'), { until }));
  });

  routes.post('/api/desk/circles/:circle/drafting/close', convener, async (c) =>
    reply(c, await closeDrafting(parts, c.get('room'))),
  );

  routes.post('/api/desk/circles/:circle/drafting/clock', convener, async (c) => {
    const { minutes } = await readBody(c, clockRequest);
    const at = (more: number) => new Date(clock.now() + more * 60_000).toISOString();
    return change(c, setClock(c.get('room').ofDrafting.drafting, minutes, at));
  });

  routes.post('/api/desk/circles/:circle/drafting/hand-over', convener, async (c) => {
    const typed = await readBody(c, handOverRequest);
    const { drafting, drafts } = c.get('room').ofDrafting;
    return change(c, handOver(drafting, drafts, typed, clock.today()));
  });

  routes.post('/api/desk/circles/:circle/drafting/hand-over/end', convener, (c) =>
    change(c, takeBackHandOver(c.get('room').ofDrafting.drafting)),
  );
  return routes;
};
