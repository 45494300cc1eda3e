import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { BYTES_PER_CHARACTER, byteLength, lengthOf, tidyText } from '../text.ts';
import { MAX_VOICES, VOICE_LIMIT, type Voice } from './voice.ts';
import type { VoiceRefusals } from './voice-refusals.ts';

const { refuse } = reasonsOf<VoiceRefusals>();

/** The words of a voice in their stored form, or the reason for refusing them. */
export const judgeVoiceText = (typed: string): Outcome<string> => {
  const text = tidyText(typed);
  if (lengthOf(text) === 0) return refuse('too-short', 'voice-empty', {}, { field: 'text' });
  const length = lengthOf(text);
  if (length > VOICE_LIMIT) {
    return refuse('too-long', 'voice-too-long', { length, most: VOICE_LIMIT }, { field: 'text' });
  }
  if (byteLength(text) > VOICE_LIMIT * BYTES_PER_CHARACTER) {
    return refuse('too-long', 'voice-too-many-marks', {}, { field: 'text' });
  }
  return accept(text);
};

/** A new voice. */
export const writeVoice = (
  typed: { readonly text: string; readonly language: string },
  context: { readonly id: string; readonly origin: Voice['origin']; readonly voices: number },
): Outcome<Voice> => {
  if (context.voices >= MAX_VOICES) return refuse('too-many', 'circle-full-of-voices', { most: MAX_VOICES });
  const text = judgeVoiceText(typed.text);
  if (!text.ok) return text;
  return accept({
    id: context.id,
    text: text.value,
    language: typed.language,
    origin: context.origin,
    state: 'asked',
    mergedInto: null,
    translations: [],
  });
};

/** Whether its words may be corrected: until the first response, and only with the voice's key. */
export const judgeMending = (voice: Voice | null, responses: number): Outcome<Voice> => {
  if (voice === null) return refuse('not-found', 'voice-gone');
  if (voice.state !== 'asked') return refuse('too-late', 'mended-voice-not-asked');
  if (responses > 0) return refuse('too-late', 'mended-voice-answered');
  return accept(voice);
};

/** A translation by a person, kept beside the original. */
export const judgeTranslation = (
  voice: Voice | null,
  typed: { readonly language: string; readonly text: string },
): Outcome<string> => {
  if (voice === null) return refuse('not-found', 'translated-voice-gone');
  if (typed.language.toLowerCase() === voice.language.toLowerCase())
    return refuse('malformed', 'translation-language-its-own', {}, { field: 'language' });
  const text = tidyText(typed.text);
  if (text === '') return refuse('too-short', 'translation-empty', {}, { field: 'text' });
  if (lengthOf(text) > TRANSLATION_LIMIT)
    return refuse(
      'too-long',
      'translation-too-long',
      { length: lengthOf(text), most: TRANSLATION_LIMIT },
      { field: 'text' },
    );
  return accept(text);
};

/** Some languages need more room to say the same thing. */
export const TRANSLATION_LIMIT = 300;
