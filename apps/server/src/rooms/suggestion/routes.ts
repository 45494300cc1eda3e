import { settle, suggest, takesDrafting } from '@throughline/domain';
import type { suggestionEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Parts } from '../../kernel/http/parts.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { refuse } from '../../kernel/refuse.ts';

/** Words for a part by those who would rather not type in shared text: detached, as voices are. */
export const suggestionHandlers = (parts: Parts): Handlers<typeof suggestionEndpoints> => {
  const { store } = parts;

  return {
    suggestWords: async ({ body, room }) => {
      const { key, ...typed } = body;
      const { circle, ofDrafting } = room;
      const id = idOfKey(key);
      // sent again by an outbox: it is there, and nothing happens twice
      if (ofDrafting.suggestion(id) !== null) return { id };
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const suggested = suggest(typed, id, ofDrafting.drafts, ofDrafting.suggestions.length);
      if (!suggested.ok) return suggested;
      await store.drafting.suggest(circle.id, suggested.value);
      await ofDrafting.refresh(store, circle.id);
      return { id };
    },

    settleSuggestion: async ({ body, room }) => {
      const { id, state, reason } = body;
      const { circle, ofDrafting } = room;
      const open = takesDrafting(ofDrafting.drafting);
      if (!open.ok) return open;
      const was = ofDrafting.suggestion(id);
      const settled = settle(was, { state, reason });
      if (!settled.ok || was === null) return settled.ok ? gone() : settled;
      const done = await store.drafting.settle(circle.id, was.state, settled.value);
      await ofDrafting.refresh(store, circle.id);
      return done ? {} : refuse('already-done', 'suggestion-settled-meanwhile');
    },

    takeSuggestionBack: async ({ body, room }) => {
      const { key } = body;
      const { circle, ofDrafting } = room;
      const done = await store.drafting.takeSuggestionBack(circle.id, idOfKey(key));
      await ofDrafting.refresh(store, circle.id);
      return done ? {} : gone();
    },
  };
};

const gone = () => refuse('not-found', 'suggestion-gone');
