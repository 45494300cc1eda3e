import type { VoiceView } from '@throughline/protocol';
import type { Sharing } from './use-sharing.ts';

/** The voices being asked that contain all the words, in any order. The most shared come first. */
export const findVoices = (
  voices: readonly VoiceView[],
  sought: string,
  sharing: Pick<Sharing, 'orderOf'>,
): readonly VoiceView[] => {
  const needles = plain(sought).split(/\s+/u).filter(Boolean);
  return voices
    .filter(({ state, text }) => state === 'asked' && needles.every((needle) => plain(text).includes(needle)))
    .sort((a, b) => sharing.orderOf(a.id) - sharing.orderOf(b.id) || (a.id < b.id ? -1 : 1));
};

/** A text without case and accents, so that any keyboard can find it. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
