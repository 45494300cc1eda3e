import { accept, type Drafting, endDrafting, type Outcome } from '@throughline/domain';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { flattenTexts } from './flatten-texts.ts';
import { refuse } from '../../kernel/refuse.ts';
import type { ServerContext } from '../context.ts';
import { DraftingMemory } from './memory.ts';

/** Milliseconds in which pages send the last letters that were typed. */
const GRACE = 700;

/**
 * Closes the drafts. Pages are told to send what was typed, then the store takes no more, and each shared text is
 * flattened into plain text. A device that was offline keeps what was typed on it, and its writer is told. Refuses when
 * drafting is not open or was changed meanwhile.
 */
export const closeDrafting = (
  { store }: Pick<ServerContext, 'store'>,
  loaded: LoadedCircle,
): Promise<Outcome<Drafting>> =>
  loaded.alone(async () => {
    const { circle } = loaded;
    const ofDrafting = loaded.of(DraftingMemory);
    const judged = endDrafting(ofDrafting.drafting);
    if (!judged.ok) return judged;
    for (const { id } of ofDrafting.drafts) ofDrafting.emit({ kind: 'closing', draft: id });
    if (ofDrafting.isListenedTo()) await new Promise((resolve) => setTimeout(resolve, GRACE));
    const ended = endDrafting(ofDrafting.drafting);
    const closed = ended.ok && (await store.drafting.set(circle.id, ofDrafting.kept, ended.value));
    await flattenTexts(store, loaded);
    return closed ? accept(ended.value) : refuse('already-done', 'drafting-changed-meanwhile');
  });
