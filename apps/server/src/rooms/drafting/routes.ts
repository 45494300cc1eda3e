import { addDraft, removeDraft, renameDraft, takesDrafting, tie, type Thread } from '@throughline/domain';
import type { draftingEndpoints } from '@throughline/protocol';
import type { Parts } from '../../kernel/http/parts.ts';
import { deskDraftingHandlers } from './desk-routes.ts';
import { draftTextHandlers } from './text-routes.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { refuse } from '../../kernel/refuse.ts';

/** Drafts side by side, and the threads that tie voices to their parts. Nobody's name is kept with any of it. */
export const draftingHandlers = (parts: Parts): Handlers<typeof draftingEndpoints> => {
  const { store } = parts;

  return {
    ...draftTextHandlers(parts),
    ...deskDraftingHandlers(parts),
    readDrafts: ({ room, c }) => {
      const reply = room.ofDrafting.reply();
      const tag = `"d${reply.revision}"`;
      const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization' };
      return c.req.header('if-none-match') === tag ? c.body(null, 304, headers) : c.json(reply, 200, headers);
    },

    addDraft: async ({ body, room }) => {
      const { id, name, from } = body;
      const { circle, ofDrafting } = room;
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      // sent again: it is there
      if (ofDrafting.draft(id) !== null) return { id };
      const added = addDraft(ofDrafting.drafts, { name, from }, id);
      if (!added.ok) return added;
      const fresh = await store.drafting.add(circle.id, added.value);
      await ofDrafting.refresh(store, circle.id);
      if (!fresh && ofDrafting.draft(id) === null) return meanwhile();
      return { id };
    },

    renameDraft: async ({ body, room }) => {
      const { draft, name } = body;
      const { circle, ofDrafting } = room;
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const renamed = renameDraft(ofDrafting.drafts, draft, name);
      if (!renamed.ok) return renamed;
      await store.drafting.rename(circle.id, draft, renamed.value);
      await ofDrafting.refresh(store, circle.id);
      return {};
    },

    removeDraft: async ({ body, room }) => {
      const { draft } = body;
      const { circle, ofDrafting } = room;
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const removed = removeDraft(ofDrafting.draft(draft));
      if (!removed.ok) return removed;
      const done = await store.drafting.remove(circle.id, draft, ofDrafting.text(draft)?.held ?? []);
      await ofDrafting.refresh(store, circle.id);
      return done ? {} : meanwhile();
    },

    tieThread: async ({ body, room }) => {
      const { draft: id, ...thread } = body;
      const open = takesDrafting(room.ofDrafting.drafting);
      if (!open.ok) return open;
      const draft = room.ofDrafting.draft(id);
      if (draft === null) return goneDraft();
      const tied = tie(draft.threads, thread as Thread, room.voice(thread.voice));
      if (!tied.ok) return tied;
      const done = await store.drafting.tie(room.circle.id, id, thread as Thread);
      await room.ofDrafting.refresh(store, room.circle.id);
      if (done === 'no-draft') return goneDraft();
      if (done !== 'tied') return meanwhile();
      return {};
    },

    untieThread: async ({ body, room }) => {
      const { draft, ...thread } = body;
      const { circle, ofDrafting } = room;
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      await store.drafting.untie(circle.id, draft, thread as Thread);
      await ofDrafting.refresh(store, circle.id);
      return {};
    },
  };
};

const goneDraft = () => refuse('not-found', 'draft-gone');
const meanwhile = () => refuse('already-done', 'drafting-changed-meanwhile');
