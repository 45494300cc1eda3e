import { accept, addDraft, type Drafting, type Outcome, startDrafting } from '@throughline/domain';
import type { ServerContext } from '../context.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { writeDraft } from './write-draft.ts';
import { flattenTexts } from './flatten-texts.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from './memory.ts';

/** Opens the drafts for writing. When there is none yet, an empty one is added. */
export const openDrafting = (
  { store, clock, chance }: Pick<ServerContext, 'store' | 'clock' | 'chance'>,
  loaded: LoadedCircle,
  wish: { readonly until: string | null },
): Promise<Outcome<Drafting>> =>
  loaded.alone(async () => {
    const { circle } = loaded;
    const ofDrafting = loaded.of(DraftingMemory);
    const started = startDrafting(circle, ofDrafting.drafting, { ...wish, today: clock.today() });
    if (!started.ok) return started;
    // a close that was interrupted is finished first
    await flattenTexts(store, loaded);
    if (ofDrafting.drafts.length === 0) {
      const first = addDraft([], { name: '', from: null }, chance.id());
      if (first.ok) await loaded.write(store.drafting.add(circle.id, first.value), () => undefined);
    }
    const opened = await writeDraft(store, loaded, store.drafting.set(circle.id, ofDrafting.kept, started.value));
    return opened ? accept(started.value) : refuse('already-done', 'drafting-changed-meanwhile');
  });
