import { accept, type Outcome, takesDrafting } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { refuse } from '../../kernel/refuse.ts';
import { DraftingMemory } from './memory.ts';

export type Edit = { readonly draft: string; readonly epoch: number; readonly update: Uint8Array };

/**
 * Takes an edit: judges it, stores it, and only then sends it to listeners. Resolves when it is durable. When the edit
 * refers to letters that another process has stored, it first reads those. Refusals: drafting closed, draft gone, text
 * flattened meanwhile, or edit not allowed.
 */
export const takeEdit = async (
  store: Store,
  loaded: LoadedCircle,
  { draft, epoch, update }: Edit,
  writer: number,
): Promise<Outcome<null>> => {
  const { circle } = loaded;
  const ofDrafting = loaded.of(DraftingMemory);
  const open = takesDrafting(ofDrafting.drafting);
  if (!open.ok) return open;
  const text = ofDrafting.text(draft);
  if (text === null) return refuse('not-found', 'typed-draft-gone');
  if (text.epoch !== epoch) return tooLate();
  let judged = text.judge(update, writer);
  if (judged === 'behind') {
    await ofDrafting.refresh(store);
    if (ofDrafting.text(draft) !== text) return tooLate();
    judged = text.judge(update, writer);
  }
  if (judged === 'behind') return refuse('not-found', 'edit-leans-on-missing-words');
  if (!judged.ok) return judged;
  const { piece } = judged.value;
  // sent again: this is acknowledged together with the first sending
  if (piece === null) return (await text.settled()) ? accept(null) : tooLate();
  let stored = false;
  try {
    stored = await text.storing(
      loaded.write(store.drafting.addPieces(circle.id, draft, epoch, [piece]), (done) => {
        if (!done) return;
        text.keep(judged.value);
        ofDrafting.written(draft, judged.value.update);
      }),
    );
  } finally {
    if (!stored) text.letGo(judged.value);
  }
  if (!stored) {
    await ofDrafting.refresh(store);
    const now = takesDrafting(ofDrafting.drafting);
    return now.ok ? tooLate() : now;
  }
  if (text.isScattered)
    text
      .putTogether((whole, held) => store.drafting.compact(circle.id, draft, epoch, whole, held))
      // the pieces are durable uncombined too: the next edit tries again
      .catch((error: unknown) => process.emitWarning(`Pieces of a draft were not put together: ${String(error)}`));
  return accept(null);
};

const tooLate = () => refuse('too-late', 'text-moved-on');
