import {
  addDraft,
  MOST_DRAFTS,
  type Outcome,
  type Refusal,
  removeDraft,
  renameDraft,
  takesDrafting,
  tie,
  type Thread,
} from '@throughline/domain';
import type { draftingEndpoints } from '@throughline/protocol';
import type { Parts } from '../parts.ts';
import { deskDraftingHandlers } from './desk-routes.ts';
import { draftTextHandlers } from './text-routes.ts';
import { writeDraft } from './write-draft.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from './memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

const WHILE_OPEN = { whileOpen: true } as const;

/** Drafts side by side, and the threads that tie voices to their parts. Nobody's name is kept with any of it. */
export const draftingHandlers = (parts: Parts): Handlers<typeof draftingEndpoints> => {
  const { store } = parts;

  return {
    ...draftTextHandlers(parts),
    ...deskDraftingHandlers(parts),
    readDrafts: ({ room, c }) => {
      const reply = room.of(DraftingMemory).reply();
      const tag = `"d${reply.revision}"`;
      const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization' };
      return c.req.header('if-none-match') === tag ? c.body(null, 304, headers) : c.json(reply, 200, headers);
    },

    addDraft: async ({ body, room }) => {
      const { id, name, from } = body;
      const ofDrafting = room.of(DraftingMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      // sent again: it is there
      if (ofDrafting.draft(id) !== null) return { id };
      const added = addDraft(ofDrafting.drafts, { name, from }, id);
      if (!added.ok) return added;
      const only = { whileOpen: true, most: MOST_DRAFTS };
      const fresh = await writeDraft(store, room, store.drafting.add(room.id, added.value, only));
      if (fresh || ofDrafting.draft(id) !== null) return { id };
      return whyNot(room, addDraft(ofDrafting.drafts, { name, from }, id));
    },

    renameDraft: async ({ body, room }) => {
      const { draft, name } = body;
      const ofDrafting = room.of(DraftingMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const renamed = renameDraft(ofDrafting.drafts, draft, name);
      if (!renamed.ok) return renamed;
      const done = await writeDraft(store, room, store.drafting.rename(room.id, draft, renamed.value, WHILE_OPEN));
      return done ? {} : whyNot(room, renameDraft(ofDrafting.drafts, draft, name));
    },

    removeDraft: async ({ body, room }) => {
      const { draft } = body;
      const ofDrafting = room.of(DraftingMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const removed = removeDraft(ofDrafting.draft(draft));
      if (!removed.ok) return removed;
      const done = await writeDraft(
        store,
        room,
        store.drafting.remove(room.id, draft, ofDrafting.text(draft)?.held ?? [], WHILE_OPEN),
      );
      return done ? {} : whyNot(room);
    },

    tieThread: async ({ body, room }) => {
      const { draft: id, ...thread } = body;
      const ofDrafting = room.of(DraftingMemory);
      const voices = room.of(VoiceMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const draft = ofDrafting.draft(id);
      if (draft === null) return goneDraft();
      const tied = tie(draft.threads, thread as Thread, voices.find(thread.voice));
      if (!tied.ok) return tied;
      const done = await writeDraft(store, room, store.drafting.tie(room.id, id, thread as Thread, WHILE_OPEN));
      if (done === 'no-draft') return goneDraft();
      if (done !== 'tied')
        return whyNot(room, tie(ofDrafting.draft(id)?.threads ?? [], thread as Thread, voices.find(thread.voice)));
      return {};
    },

    untieThread: async ({ body, room }) => {
      const { draft, ...thread } = body;
      const ofDrafting = room.of(DraftingMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const done = await writeDraft(store, room, store.drafting.untie(room.id, draft, thread as Thread, WHILE_OPEN));
      return done ? {} : whyNot(room);
    },
  };
};

const goneDraft = () => refuse('not-found', 'draft-gone');

/**
 * Why the store did not write: what was remembered has been read again since, and the rules say why of that.
 * @param judged what the rule says now
 */
const whyNot = (room: Room, judged?: Outcome<unknown>): Refusal => {
  const open = takesDrafting(room.of(DraftingMemory).drafting);
  if (!open.ok) return open;
  return judged === undefined || judged.ok ? refuse('already-done', 'drafting-changed-meanwhile') : judged;
};
