import type { StepRecord } from '@throughline/domain';
import type { RecordedStep } from '@throughline/protocol';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { GatheringMemory } from './memory.ts';
import { PurposeMemory } from '../purpose/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

/** Records as they may be read now. A voice that was taken back or hidden since is left out, and the record says so. */
export const showRecords = (loaded: LoadedCircle, gathering: string): RecordedStep[] =>
  loaded
    .of(GatheringMemory)
    .recordsOf(gathering)
    .map((record) => showRecord(loaded, record));

const showRecord = (
  loaded: LoadedCircle,
  { gathering: _gathering, held, drafts, step, ...record }: StepRecord,
): RecordedStep => {
  const there = held.flatMap(({ voice, label }) => {
    const found = loaded.of(VoiceMemory).find(voice);
    return found?.state === 'asked' ? [{ voice, label, text: found.text, language: found.language }] : [];
  });
  return {
    ...record,
    step: { ...step },
    held: there,
    gone: held.length - there.length,
    adopted:
      loaded.of(PurposeMemory).versions.find(({ number }) => number === record.version)?.decision?.adopted ?? null,
    drafts: drafts.map(({ name, parts }) => ({ name, parts: { ...parts } })),
  };
};
