import { PARTS, type PartTexts, tidyText } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { SharedText } from './shared-text.ts';
import { DraftingMemory } from './memory.ts';

/**
 * Flattens every shared text of a circle whose drafts are closed, from all pieces that any process has stored. Does
 * nothing while drafting is open. Texts that are flat already stay as they are.
 */
export const flattenTexts = async (store: Store, loaded: LoadedCircle): Promise<void> => {
  const { circle } = loaded;
  const ofDrafting = loaded.of(DraftingMemory);
  const { drafting, drafts, pieces } = await store.drafting.load(circle.id);
  if (drafting?.open !== true) {
    const shared = drafts.filter(({ id, epoch }) => pieces.some((one) => one.draft === id && one.epoch === epoch));
    const flat = shared.map((draft) => ({
      draft: draft.id,
      epoch: draft.epoch,
      parts: tidied(
        new SharedText(
          draft,
          pieces.filter((piece) => piece.draft === draft.id),
        ).parts,
      ),
    }));
    if (flat.length > 0) await store.drafting.flatten(circle.id, flat);
  }
  await ofDrafting.refresh(store);
};

const tidied = (parts: PartTexts): PartTexts =>
  Object.fromEntries(PARTS.map((part) => [part, tidyText(parts[part], 'many-lines')])) as PartTexts;
