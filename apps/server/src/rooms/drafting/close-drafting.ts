import { accept, type Drafting, endDrafting, type Outcome } from '@throughline/domain';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { flattenTexts } from './flatten-texts.ts';
import { refuse } from '../../kernel/refuse.ts';
import type { ServerContext } from '../context.ts';
import { DraftingMemory } from './memory.ts';

/** Milliseconds that those who are typing have to send their last letters. */
const GRACE = 700;

/**
 * Closes the drafts: those who type are asked to send what they have, then the store takes no more, and each shared text
 * is flattened into plain text. Whoever was offline keeps what was typed on the device, and is told.
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
