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
import type { ServerContext } from '../context.ts';
import { deskDraftingHandlers } from './desk-routes.ts';
import { draftTextHandlers } from './text-routes.ts';
import { writeDraft } from './write-draft.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from './memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

const WHILE_OPEN = { whileOpen: true } as const;

/** Handlers for drafts and the threads that tie voices to their parts. No name is stored with any of it. */
export const draftingHandlers = (context: ServerContext): Handlers<typeof draftingEndpoints> => {
  const { store } = context;

  return {
    ...draftTextHandlers(context),
    ...deskDraftingHandlers(context),
    readDrafts: ({ loaded, c }) => {
      const reply = loaded.of(DraftingMemory).reply();
      const tag = `"d${reply.revision}"`;
      const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization' };
      return c.req.header('if-none-match') === tag ? c.body(null, 304, headers) : c.json(reply, 200, headers);
    },

    addDraft: async ({ body, loaded }) => {
      const { id, name, from } = body;
      const ofDrafting = loaded.of(DraftingMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      // sent again: the draft is there
      if (ofDrafting.draft(id) !== null) return { id };
      const added = addDraft(ofDrafting.drafts, { name, from }, id);
      if (!added.ok) return added;
      const only = { whileOpen: true, most: MOST_DRAFTS };
      const fresh = await writeDraft(store, loaded, store.drafting.add(loaded.id, added.value, only));
      if (fresh || ofDrafting.draft(id) !== null) return { id };
      return whyNot(loaded, addDraft(ofDrafting.drafts, { name, from }, id));
    },

    renameDraft: async ({ body, loaded }) => {
      const { draft, name } = body;
      const ofDrafting = loaded.of(DraftingMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const renamed = renameDraft(ofDrafting.drafts, draft, name);
      if (!renamed.ok) return renamed;
      const done = await writeDraft(store, loaded, store.drafting.rename(loaded.id, draft, renamed.value, WHILE_OPEN));
      return done ? {} : whyNot(loaded, renameDraft(ofDrafting.drafts, draft, name));
    },

    removeDraft: async ({ body, loaded }) => {
      const { draft } = body;
      const ofDrafting = loaded.of(DraftingMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const removed = removeDraft(ofDrafting.draft(draft));
      if (!removed.ok) return removed;
      const done = await writeDraft(
        store,
        loaded,
        store.drafting.remove(loaded.id, draft, ofDrafting.text(draft)?.held ?? [], WHILE_OPEN),
      );
      return done ? {} : whyNot(loaded);
    },

    tieThread: async ({ body, loaded }) => {
      const { draft: id, ...thread } = body;
      const ofDrafting = loaded.of(DraftingMemory);
      const voices = loaded.of(VoiceMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const draft = ofDrafting.draft(id);
      if (draft === null) return goneDraft();
      const tied = tie(draft.threads, thread as Thread, voices.find(thread.voice));
      if (!tied.ok) return tied;
      const done = await writeDraft(store, loaded, store.drafting.tie(loaded.id, id, thread as Thread, WHILE_OPEN));
      if (done === 'no-draft') return goneDraft();
      if (done !== 'tied')
        return whyNot(loaded, tie(ofDrafting.draft(id)?.threads ?? [], thread as Thread, voices.find(thread.voice)));
      return {};
    },

    untieThread: async ({ body, loaded }) => {
      const { draft, ...thread } = body;
      const ofDrafting = loaded.of(DraftingMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const done = await writeDraft(
        store,
        loaded,
        store.drafting.untie(loaded.id, draft, thread as Thread, WHILE_OPEN),
      );
      return done ? {} : whyNot(loaded);
    },
  };
};

const goneDraft = () => refuse('not-found', 'draft-gone');

/**
 * The refusal for a command that the store did not carry out. The drafts have been read again since, so the rules can
 * say why.
 * @param judged what the domain's rule says of the drafts now
 */
const whyNot = (loaded: LoadedCircle, judged?: Outcome<unknown>): Refusal => {
  const open = takesDrafting(loaded.of(DraftingMemory).drafting);
  if (!open.ok) return open;
  return judged === undefined || judged.ok ? refuse('already-done', 'drafting-changed-meanwhile') : judged;
};
