import type { Store } from '@throughline/store';
import type { Room } from '../../kernel/memory/room.ts';
import { DraftingMemory } from './memory.ts';

/** Waits for a command that writes drafts, and then reads them anew: what is remembered is what the store holds. */
export const writeDraft = async <T>(store: Store, room: Room, command: Promise<T>): Promise<T> => {
  const written = await room.write(command, () => undefined);
  await room.of(DraftingMemory).refresh(store);
  return written;
};
