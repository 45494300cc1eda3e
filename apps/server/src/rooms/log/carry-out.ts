import { type LogEntry, stateAfter } from '@throughline/domain';
import type { Room } from '../../kernel/memory/room.ts';
import { VoiceMemory } from '../voice/memory.ts';
import { LogMemory } from './memory.ts';

/** Remembers an entry that the store has written. One that is done has changed its voice in the same command. */
export const carryOut = (room: Room, entry: LogEntry): void => {
  room.of(LogMemory).take(entry);
  if (entry.state === 'done') room.of(VoiceMemory).change(entry.voice, () => stateAfter(entry));
};
