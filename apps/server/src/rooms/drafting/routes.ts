import { addDraft, removeDraft, renameDraft, takesDrafting, tie, type Thread } from '@throughline/domain';
import { addDraftRequest, removeDraftRequest, renameDraftRequest, threadRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { sendRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';
import { refuse } from '../../kernel/refuse.ts';

/** Drafts side by side, and the threads that tie voices to their parts. Nobody's name is kept with any of it. */
export const draftRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits } = parts;
  const member = membersOnly(parts);

  routes.get('/api/circles/:circle/drafts', member, (c) => {
    const reply = c.get('room').ofDrafting.reply();
    const tag = `"d${reply.revision}"`;
    const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization' };
    return c.req.header('if-none-match') === tag ? c.body(null, 304, headers) : c.json(reply, 200, headers);
  });

  routes.post('/api/circles/:circle/drafts', member, async (c) => {
    const { id, name, from } = await readBody(c, addDraftRequest);
    limits.demand('write', addressOf(c, parts));
    const { circle, ofDrafting } = c.get('room');
    const open = takesDrafting(ofDrafting.drafting);
    if (!open.ok) return sendRefusal(c, open);
    // sent again: it is there
    if (ofDrafting.draft(id) !== null) return c.json({ id });
    const added = addDraft(ofDrafting.drafts, { name, from }, id);
    if (!added.ok) return sendRefusal(c, added);
    const fresh = await store.drafting.add(circle.id, added.value);
    await ofDrafting.refresh(store, circle.id);
    if (!fresh && ofDrafting.draft(id) === null) return sendRefusal(c, meanwhile());
    return c.json({ id });
  });

  routes.post('/api/circles/:circle/drafts/rename', member, async (c) => {
    const { draft, name } = await readBody(c, renameDraftRequest);
    limits.demand('write', addressOf(c, parts));
    const { circle, ofDrafting } = c.get('room');
    const open = takesDrafting(ofDrafting.drafting);
    if (!open.ok) return sendRefusal(c, open);
    const renamed = renameDraft(ofDrafting.drafts, draft, name);
    if (!renamed.ok) return sendRefusal(c, renamed);
    await store.drafting.rename(circle.id, draft, renamed.value);
    await ofDrafting.refresh(store, circle.id);
    return c.json({});
  });

  routes.post('/api/circles/:circle/drafts/remove', member, async (c) => {
    const { draft } = await readBody(c, removeDraftRequest);
    limits.demand('write', addressOf(c, parts));
    const { circle, ofDrafting } = c.get('room');
    const open = takesDrafting(ofDrafting.drafting);
    if (!open.ok) return sendRefusal(c, open);
    const removed = removeDraft(ofDrafting.draft(draft));
    if (!removed.ok) return sendRefusal(c, removed);
    const done = await store.drafting.remove(circle.id, draft, ofDrafting.text(draft)?.held ?? []);
    await ofDrafting.refresh(store, circle.id);
    return done ? c.json({}) : sendRefusal(c, meanwhile());
  });

  routes.post('/api/circles/:circle/drafts/tie', member, async (c) => {
    const { draft: id, ...thread } = await readBody(c, threadRequest);
    limits.demand('write', addressOf(c, parts));
    const room = c.get('room');
    const open = takesDrafting(room.ofDrafting.drafting);
    if (!open.ok) return sendRefusal(c, open);
    const draft = room.ofDrafting.draft(id);
    if (draft === null) return sendRefusal(c, goneDraft());
    const tied = tie(draft.threads, thread as Thread, room.voice(thread.voice));
    if (!tied.ok) return sendRefusal(c, tied);
    const done = await store.drafting.tie(room.circle.id, id, thread as Thread);
    await room.ofDrafting.refresh(store, room.circle.id);
    if (done === 'no-draft') return sendRefusal(c, goneDraft());
    if (done !== 'tied') return sendRefusal(c, meanwhile());
    return c.json({});
  });

  routes.post('/api/circles/:circle/drafts/untie', member, async (c) => {
    const { draft, ...thread } = await readBody(c, threadRequest);
    limits.demand('write', addressOf(c, parts));
    const { circle, ofDrafting } = c.get('room');
    const open = takesDrafting(ofDrafting.drafting);
    if (!open.ok) return sendRefusal(c, open);
    await store.drafting.untie(circle.id, draft, thread as Thread);
    await ofDrafting.refresh(store, circle.id);
    return c.json({});
  });
  return routes;
};

const goneDraft = () => refuse('not-found', 'draft-gone');
const meanwhile = () => refuse('already-done', 'drafting-changed-meanwhile');
