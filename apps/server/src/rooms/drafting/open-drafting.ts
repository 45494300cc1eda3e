import { accept, addDraft, type Drafting, type Outcome, startDrafting } from '@throughline/domain';
import type { Parts } from '../../kernel/http/parts.ts';
import type { Room } from '../../kernel/memory/room.ts';
import { flattenTexts } from './flatten-texts.ts';
import { refuse } from '../../kernel/refuse.ts';

/** Opens the drafts for writing; where there is none yet, with one that is empty. */
export const openDrafting = (
  { store, clock, chance }: Pick<Parts, 'store' | 'clock' | 'chance'>,
  room: Room,
  wish: { readonly until: string | null },
): Promise<Outcome<Drafting>> =>
  room.alone(async () => {
    const { ofDrafting, circle } = room;
    const started = startDrafting(circle, ofDrafting.drafting, { ...wish, today: clock.today() });
    if (!started.ok) return started;
    // a close that was broken off half way is finished first
    await flattenTexts(store, room);
    if (ofDrafting.drafts.length === 0) {
      const first = addDraft([], { name: '', from: null }, chance.id());
      if (first.ok) await store.drafting.add(circle.id, first.value);
    }
    const opened = await store.drafting.set(circle.id, ofDrafting.kept, started.value);
    await ofDrafting.refresh(store, circle.id);
    return opened ? accept(started.value) : refuse('already-done', 'drafting-changed-meanwhile');
  });
