import { type Drafting, handOver, type Outcome, type Refusal, setClock, takeBackHandOver } from '@throughline/domain';
import type { draftingEndpoints, Nothing } from '@throughline/protocol';
import type { ServerContext } from '../context.ts';
import { writeDraft } from './write-draft.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { replyOf } from '../../kernel/http/refuse.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { closeDrafting } from './close-drafting.ts';
import { openDrafting } from './open-drafting.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from './memory.ts';

/**
 * Handlers for what a convener does with the drafts: opens and closes them, sets the clock, hands one over to two
 * volunteers.
 */
export const deskDraftingHandlers = (
  context: ServerContext,
): Pick<
  Handlers<typeof draftingEndpoints>,
  'openDrafting' | 'closeDrafting' | 'setDraftingClock' | 'handOverDraft' | 'endHandOver'
> => {
  const { store, clock } = context;
  const change = async (loaded: LoadedCircle, judged: Outcome<Drafting>): Promise<Nothing | Refusal> => {
    if (!judged.ok) return judged;
    const { kept } = loaded.of(DraftingMemory);
    const done = await writeDraft(store, loaded, store.drafting.set(loaded.id, kept, judged.value));
    return done ? {} : refuse('already-done', 'drafting-changed-meanwhile');
  };

  return {
    openDrafting: async ({ body: { until }, loaded }) =>
      replyOf(await openDrafting(context, loaded, { until }), () => ({})),

    closeDrafting: async ({ loaded }) => replyOf(await closeDrafting(context, loaded), () => ({})),

    setDraftingClock: ({ body: { minutes }, loaded }) => {
      const at = (more: number) => new Date(clock.now() + more * 60_000).toISOString();
      return change(loaded, setClock(loaded.of(DraftingMemory).drafting, minutes, at));
    },

    handOverDraft: ({ body, loaded }) => {
      const { drafting, drafts } = loaded.of(DraftingMemory);
      return change(loaded, handOver(drafting, drafts, body, clock.today()));
    },

    endHandOver: ({ loaded }) => change(loaded, takeBackHandOver(loaded.of(DraftingMemory).drafting)),
  };
};
