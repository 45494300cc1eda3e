import { type LogEntry, stateAfter } from '@throughline/domain';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { VoiceMemory } from '../voice/memory.ts';
import { LogMemory } from './memory.ts';

/**
 * Remembers an entry that the store has written. For an entry that is done, the store has changed its voice in the same
 * command, so the voice is changed here too.
 */
export const carryOut = (loaded: LoadedCircle, entry: LogEntry): void => {
  loaded.of(LogMemory).take(entry);
  if (entry.state === 'done') loaded.of(VoiceMemory).change(entry.voice, () => stateAfter(entry));
};
