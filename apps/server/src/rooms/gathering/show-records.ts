import type { StepRecord } from '@throughline/domain';
import type { RecordedStep } from '@throughline/protocol';
import type { Room } from '../../kernel/memory/room.ts';
import { GatheringMemory } from './memory.ts';
import { PurposeMemory } from '../purpose/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

/** Records as they may be read now: a voice that was taken back or hidden since is gone from them, and that is said. */
export const showRecords = (room: Room, gathering: string): RecordedStep[] =>
  room
    .of(GatheringMemory)
    .recordsOf(gathering)
    .map((record) => showRecord(room, record));

const showRecord = (room: Room, { gathering: _gathering, held, drafts, step, ...record }: StepRecord): RecordedStep => {
  const there = held.flatMap(({ voice, label }) => {
    const found = room.of(VoiceMemory).find(voice);
    return found?.state === 'asked' ? [{ voice, label, text: found.text, language: found.language }] : [];
  });
  return {
    ...record,
    step: { ...step },
    held: there,
    gone: held.length - there.length,
    adopted: room.of(PurposeMemory).versions.find(({ number }) => number === record.version)?.decision?.adopted ?? null,
    drafts: drafts.map(({ name, parts }) => ({ name, parts: { ...parts } })),
  };
};
