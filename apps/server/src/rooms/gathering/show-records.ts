import type { StepRecord } from '@throughline/domain';
import type { RecordedStep } from '@throughline/protocol';
import type { Room } from '../../kernel/memory/room.ts';

/** Records as they may be read now: a voice that was taken back or hidden since is gone from them, and that is said. */
export const showRecords = (room: Room, gathering: string): RecordedStep[] =>
  room.ofGathering.recordsOf(gathering).map((record) => showRecord(room, record));

const showRecord = (room: Room, { gathering: _gathering, held, drafts, step, ...record }: StepRecord): RecordedStep => {
  const there = held.flatMap(({ voice, label }) => {
    const found = room.voice(voice);
    return found?.state === 'asked' ? [{ voice, label, text: found.text, language: found.language }] : [];
  });
  return {
    ...record,
    step: { ...step },
    held: there,
    gone: held.length - there.length,
    adopted: room.ofPurpose.versions.find(({ number }) => number === record.version)?.decision?.adopted ?? null,
    drafts: drafts.map(({ name, parts }) => ({ name, parts: { ...parts } })),
  };
};
