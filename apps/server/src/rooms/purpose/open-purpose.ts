import { PARTS, reviewIsDue, type Version } from '@throughline/domain';
import type { PublicPurposeReply } from '@throughline/protocol';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import { madeBy } from './made-by.ts';
import { versionView } from './purpose-view.ts';
import { PurposeMemory } from './memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

/**
 * The page for everybody, with what is printed and nothing more. Null unless the circle made the page public and a
 * purpose stands.
 */
export const openPurpose = (loaded: LoadedCircle, today: string): PublicPurposeReply | null => {
  const { standing, publicChoice } = loaded.of(PurposeMemory);
  if (standing === null || publicChoice?.open !== true) return null;
  const version = versionView(loaded.of(PurposeMemory), standing, today, 'everybody');
  const { madeWith, madeWithout } = madeBy(loaded, standing);
  return {
    circle: loaded.circle.name,
    question: loaded.circle.question,
    language: loaded.circle.language,
    chosen: { by: publicChoice.by, on: publicChoice.on },
    version,
    overdue: reviewIsDue(version, today),
    voices: tiedVoices(loaded, standing),
    madeWith,
    madeWithout,
  };
};

/**
 * The voices that are tied to a version, word for word, in the order of the parts, without those that were hidden
 * since.
 */
export const tiedVoices = (loaded: LoadedCircle, version: Version): PublicPurposeReply['voices'] =>
  PARTS.flatMap((part) =>
    version.threads
      .filter((thread) => thread.part === part)
      .flatMap(({ voice: id }) => {
        const voice = loaded.of(VoiceMemory).find(id);
        return voice === null || voice.state === 'hidden' ? [] : [{ part, words: voice.text }];
      }),
  );
