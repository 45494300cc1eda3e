import type { Language } from '../language.ts';
import { englishAim } from './aim.ts';
import { englishPurpose } from './purpose.ts';
import { englishVoice } from './voice.ts';

/** What the coach knows of English, as it is written in Britain. A page that wants one kind of text loads its part. */
export const english: Language = {
  ...englishPurpose,
  kinds: ['purpose', 'aim', 'voice'],
  names: englishVoice.names,
  lists: { ...englishVoice.lists, ...englishAim.lists, ...englishPurpose.lists },
};
