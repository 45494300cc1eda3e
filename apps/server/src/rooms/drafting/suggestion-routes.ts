import { settle, suggest, takesDrafting } from '@throughline/domain';
import { settleRequest, suggestionRequest, takeSuggestionBackRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { sendRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';
import { refuse } from '../../kernel/refuse.ts';

/** Words for a part by those who would rather not type in shared text: detached, as voices are. */
export const suggestionRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits } = parts;
  const member = membersOnly(parts);

  routes.post('/api/circles/:circle/suggestions', member, async (c) => {
    const { key, ...typed } = await readBody(c, suggestionRequest);
    limits.demand('write', addressOf(c, parts));
    const { circle, ofDrafting } = c.get('room');
    const id = idOfKey(key);
    // sent again by an outbox: it is there, and nothing happens twice
    if (ofDrafting.suggestion(id) !== null) return c.json({ id });
    const open = takesDrafting(ofDrafting.drafting);
    if (!open.ok) return sendRefusal(c, open);
    const suggested = suggest(typed, id, ofDrafting.drafts, ofDrafting.suggestions.length);
    if (!suggested.ok) return sendRefusal(c, suggested);
    await store.drafting.suggest(circle.id, suggested.value);
    await ofDrafting.refresh(store, circle.id);
    return c.json({ id });
  });

  routes.post('/api/circles/:circle/suggestions/settle', member, async (c) => {
    const { id, state, reason } = await readBody(c, settleRequest);
    limits.demand('write', addressOf(c, parts));
    const { circle, ofDrafting } = c.get('room');
    const open = takesDrafting(ofDrafting.drafting);
    if (!open.ok) return sendRefusal(c, open);
    const was = ofDrafting.suggestion(id);
    const settled = settle(was, { state, reason });
    if (!settled.ok || was === null) return sendRefusal(c, settled.ok ? gone() : settled);
    const done = await store.drafting.settle(circle.id, was.state, settled.value);
    await ofDrafting.refresh(store, circle.id);
    return done ? c.json({}) : sendRefusal(c, refuse('already-done', 'suggestion-settled-meanwhile'));
  });

  routes.post('/api/circles/:circle/suggestions/take-back', member, async (c) => {
    const { key } = await readBody(c, takeSuggestionBackRequest);
    const { circle, ofDrafting } = c.get('room');
    const done = await store.drafting.takeSuggestionBack(circle.id, idOfKey(key));
    await ofDrafting.refresh(store, circle.id);
    return done ? c.json({}) : sendRefusal(c, gone());
  });
  return routes;
};

const gone = () => refuse('not-found', 'suggestion-gone');
