import { accept, addDraft, type Drafting, type Outcome, startDrafting } from '@throughline/domain';
import type { Parts } from '../parts.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { writeDraft } from './write-draft.ts';
import { flattenTexts } from './flatten-texts.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from './memory.ts';

/** Opens the drafts for writing; where there is none yet, with one that is empty. */
export const openDrafting = (
  { store, clock, chance }: Pick<Parts, 'store' | 'clock' | 'chance'>,
  room: Room,
  wish: { readonly until: string | null },
): Promise<Outcome<Drafting>> =>
  room.alone(async () => {
    const { circle } = room;
    const ofDrafting = room.of(DraftingMemory);
    const started = startDrafting(circle, ofDrafting.drafting, { ...wish, today: clock.today() });
    if (!started.ok) return started;
    // a close that was broken off half way is finished first
    await flattenTexts(store, room);
    if (ofDrafting.drafts.length === 0) {
      const first = addDraft([], { name: '', from: null }, chance.id());
      if (first.ok) await room.write(store.drafting.add(circle.id, first.value), () => undefined);
    }
    const opened = await writeDraft(store, room, store.drafting.set(circle.id, ofDrafting.kept, started.value));
    return opened ? accept(started.value) : refuse('already-done', 'drafting-changed-meanwhile');
  });
