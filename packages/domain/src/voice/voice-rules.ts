import { accept, type Outcome, refuse } from '../refusal.ts';
import { BYTES_PER_CHARACTER, byteLength, lengthOf, tidyText } from '../text.ts';
import { MAX_VOICES, VOICE_LIMIT, type Voice } from './voice.ts';

/** The words of a voice as they will stand, or why not. */
export const judgeVoiceText = (typed: string): Outcome<string> => {
  const text = tidyText(typed);
  if (lengthOf(text) === 0) return refuse('too-short', 'Write a few words first.', 'text');
  const length = lengthOf(text);
  if (length > VOICE_LIMIT) {
    return refuse(
      'too-long',
      `That is ${length} characters; ${VOICE_LIMIT} is the most. Nothing is lost: shorten it and send again.`,
      'text',
    );
  }
  if (byteLength(text) > VOICE_LIMIT * BYTES_PER_CHARACTER) {
    return refuse(
      'too-long',
      'Some of these letters carry more marks than can be kept. Take some out and send again.',
      'text',
    );
  }
  return accept(text);
};

/** A new voice. */
export const writeVoice = (
  typed: { readonly text: string; readonly language: string },
  context: { readonly id: string; readonly origin: Voice['origin']; readonly voices: number },
): Outcome<Voice> => {
  if (context.voices >= MAX_VOICES)
    return refuse(
      'too-many',
      `This circle has ${MAX_VOICES.toLocaleString('en-GB')} voices, which is the most it can hold. Your words are kept on this device.`,
    );
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

/** Whether its words may be mended: a typo, until the first response, and only by whoever holds its key. */
export const judgeMending = (voice: Voice | null, responses: number): Outcome<Voice> => {
  if (voice === null) return refuse('not-found', 'This voice is not in the circle any more.');
  if (voice.state !== 'asked')
    return refuse('too-late', 'This voice is not being asked any more, so its words stay as they are.');
  if (responses > 0)
    return refuse(
      'too-late',
      'Somebody has responded to it, so its words stay as they are. You can take it back and write another.',
    );
  return accept(voice);
};

/** A translation by a person, kept beside the original. */
export const judgeTranslation = (
  voice: Voice | null,
  typed: { readonly language: string; readonly text: string },
): Outcome<string> => {
  if (voice === null) return refuse('not-found', 'This voice is not in the circle.');
  if (typed.language.toLowerCase() === voice.language.toLowerCase())
    return refuse('malformed', 'The voice is in that language already.', 'language');
  const text = tidyText(typed.text);
  if (text === '') return refuse('too-short', 'Write the translation first.', 'text');
  if (lengthOf(text) > TRANSLATION_LIMIT)
    return refuse(
      'too-long',
      `That is ${lengthOf(text)} characters; ${TRANSLATION_LIMIT} is the most for a translation.`,
      'text',
    );
  return accept(text);
};

/** Some languages need more room to say the same. */
export const TRANSLATION_LIMIT = 300;
