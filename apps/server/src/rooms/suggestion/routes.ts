import { MOST_SUGGESTIONS, settle, suggest, takesDrafting } from '@throughline/domain';
import type { suggestionEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import { writeDraft } from '../drafting/write-draft.ts';
import type { ServerContext } from '../context.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from '../drafting/memory.ts';

/**
 * Handlers for suggestions: words for a part, from people who would rather not type in shared text. They are detached,
 * as voices are.
 */
export const suggestionHandlers = (context: ServerContext): Handlers<typeof suggestionEndpoints> => {
  const { store } = context;

  return {
    suggestWords: async ({ body, loaded }) => {
      const { key, ...typed } = body;
      const ofDrafting = loaded.of(DraftingMemory);
      const id = idOfKey(key);
      // sent again by an outbox: the suggestion is there, and must not be added twice
      if (ofDrafting.suggestion(id) !== null) return { id };
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const suggested = suggest(typed, id, ofDrafting.drafts, ofDrafting.suggestions.length);
      if (!suggested.ok) return suggested;
      const only = { whileOpen: true, most: MOST_SUGGESTIONS };
      const { applied } = await writeDraft(store, loaded, store.drafting.suggest(loaded.id, suggested.value, only));
      if (applied || ofDrafting.suggestion(id) !== null) return { id };
      // the drafts have been read again, so the rules now say why the suggestion was not taken. If they allow it, its
      // writer had taken it back
      const now = takesDrafting(ofDrafting.drafting);
      if (!now.ok) return now;
      const again = suggest(typed, id, ofDrafting.drafts, ofDrafting.suggestions.length);
      return again.ok ? { id } : again;
    },

    settleSuggestion: async ({ body, loaded }) => {
      const { id, state, reason } = body;
      const ofDrafting = loaded.of(DraftingMemory);
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const was = ofDrafting.suggestion(id);
      const settled = settle(was, { state, reason });
      if (!settled.ok || was === null) return settled.ok ? gone() : settled;
      const done = await writeDraft(
        store,
        loaded,
        store.drafting.settle(loaded.id, was.state, settled.value, { whileOpen: true }),
      );
      if (done) return {};
      const now = takesDrafting(ofDrafting.drafting);
      return now.ok ? refuse('already-done', 'suggestion-settled-meanwhile') : now;
    },

    takeSuggestionBack: async ({ body, loaded }) => {
      const { key } = body;
      const done = await writeDraft(store, loaded, store.drafting.takeSuggestionBack(loaded.id, idOfKey(key)));
      return done ? {} : gone();
    },
  };
};

const gone = () => refuse('not-found', 'suggestion-gone');
