import { accept, type Drafting, endDrafting, type Outcome } from '@throughline/domain';
import type { Room } from '../../kernel/memory/room.ts';
import { flattenTexts } from './flatten-texts.ts';
import { refuse } from '../../kernel/refuse.ts';
import type { Parts } from '../parts.ts';
import { DraftingMemory } from './memory.ts';

/** Milliseconds that those who are typing have to send their last letters. */
const GRACE = 700;

/**
 * Closes the drafts: those who type are asked to send what they have, then the store takes no more, and each shared text
 * is flattened into plain text. Whoever was offline keeps what was typed on the device, and is told.
 */
export const closeDrafting = ({ store }: Pick<Parts, 'store'>, room: Room): Promise<Outcome<Drafting>> =>
  room.alone(async () => {
    const { circle } = room;
    const ofDrafting = room.of(DraftingMemory);
    const judged = endDrafting(ofDrafting.drafting);
    if (!judged.ok) return judged;
    for (const { id } of ofDrafting.drafts) ofDrafting.tell({ kind: 'closing', draft: id });
    if (ofDrafting.isListenedTo()) await new Promise((resolve) => setTimeout(resolve, GRACE));
    const ended = endDrafting(ofDrafting.drafting);
    const closed = ended.ok && (await store.drafting.set(circle.id, ofDrafting.kept, ended.value));
    await flattenTexts(store, room);
    return closed ? accept(ended.value) : refuse('already-done', 'drafting-changed-meanwhile');
  });
