import { type Drafting, handOver, type Outcome, type Refusal, setClock, takeBackHandOver } from '@throughline/domain';
import type { draftingEndpoints, Nothing } from '@throughline/protocol';
import type { Parts } from '../parts.ts';
import { writeDraft } from './write-draft.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { shown } from '../../kernel/http/refuse.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { closeDrafting } from './close-drafting.ts';
import { openDrafting } from './open-drafting.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from './memory.ts';

/** What a convener does beside the drafts: opens and closes them, sets the clock, hands one to two volunteers. */
export const deskDraftingHandlers = (
  parts: Parts,
): Pick<
  Handlers<typeof draftingEndpoints>,
  'openDrafting' | 'closeDrafting' | 'setDraftingClock' | 'handOverDraft' | 'endHandOver'
> => {
  const { store, clock } = parts;
  const change = async (room: Room, judged: Outcome<Drafting>): Promise<Nothing | Refusal> => {
    if (!judged.ok) return judged;
    const { kept } = room.of(DraftingMemory);
    const done = await writeDraft(store, room, store.drafting.set(room.id, kept, judged.value));
    return done ? {} : refuse('already-done', 'drafting-changed-meanwhile');
  };

  return {
    openDrafting: async ({ body: { until }, room }) => shown(await openDrafting(parts, room, { until }), () => ({})),

    closeDrafting: async ({ room }) => shown(await closeDrafting(parts, room), () => ({})),

    setDraftingClock: ({ body: { minutes }, room }) => {
      const at = (more: number) => new Date(clock.now() + more * 60_000).toISOString();
      return change(room, setClock(room.of(DraftingMemory).drafting, minutes, at));
    },

    handOverDraft: ({ body, room }) => {
      const { drafting, drafts } = room.of(DraftingMemory);
      return change(room, handOver(drafting, drafts, body, clock.today()));
    },

    endHandOver: ({ room }) => change(room, takeBackHandOver(room.of(DraftingMemory).drafting)),
  };
};
