import type { Language } from '../language.ts';
import { englishAim } from './aim.ts';
import { englishPurpose } from './purpose.ts';
import { englishVoice } from './voice.ts';

/** All that the coach knows about British English. A page that needs one kind of text loads its part. */
export const english: Language = {
  ...englishPurpose,
  kinds: ['purpose', 'aim', 'voice'],
  names: englishVoice.names,
  lists: { ...englishVoice.lists, ...englishAim.lists, ...englishPurpose.lists },
};
