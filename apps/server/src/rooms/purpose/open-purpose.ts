import { PARTS, reviewIsDue, type Version } from '@throughline/domain';
import type { OpenPurposeReply } from '@throughline/protocol';
import type { Room } from '../../kernel/memory/room.ts';
import { madeBy } from './made-by.ts';
import { versionView } from './purpose-view.ts';
import { PurposeMemory } from './memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

/** The page for everybody: what is printed, and nothing more. null unless the circle opened it and a purpose stands. */
export const openPurpose = (room: Room, today: string): OpenPurposeReply | null => {
  const { standing, publicChoice } = room.of(PurposeMemory);
  if (standing === null || publicChoice?.open !== true) return null;
  const version = versionView(room.of(PurposeMemory), standing, today, 'everybody');
  const { madeWith, madeWithout } = madeBy(room, standing);
  return {
    circle: room.circle.name,
    question: room.circle.question,
    language: room.circle.language,
    chosen: { by: publicChoice.by, on: publicChoice.on },
    version,
    overdue: reviewIsDue(version, today),
    voices: tiedVoices(room, standing),
    madeWith,
    madeWithout,
  };
};

/** The voices that are tied, word for word, in the order of the parts; those hidden meanwhile are left out. */
export const tiedVoices = (room: Room, version: Version): OpenPurposeReply['voices'] =>
  PARTS.flatMap((part) =>
    version.threads
      .filter((thread) => thread.part === part)
      .flatMap(({ voice: id }) => {
        const voice = room.of(VoiceMemory).find(id);
        return voice === null || voice.state === 'hidden' ? [] : [{ part, words: voice.text }];
      }),
  );
