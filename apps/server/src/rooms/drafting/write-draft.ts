import type { Store } from '@throughline/store';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { DraftingMemory } from './memory.ts';

/**
 * Waits for a command that writes drafts, then reads the drafts again, so that what is remembered is what the store
 * holds.
 */
export const writeDraft = async <T>(store: Store, loaded: LoadedCircle, command: Promise<T>): Promise<T> => {
  const written = await loaded.write(command, () => undefined);
  await loaded.of(DraftingMemory).refresh(store);
  return written;
};
