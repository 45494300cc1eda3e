import { isHeld, judgeMending, judgeTranslation, judgeVoiceText, takesAnswers, writeVoice } from '@throughline/domain';
import type { voiceEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Parts } from '../../kernel/http/parts.ts';
import { assertOwn } from '../circle/assert-own.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { shown } from '../../kernel/http/refuse.ts';
import { refuse } from '../../kernel/refuse.ts';

export const voiceHandlers = (parts: Parts): Handlers<typeof voiceEndpoints> => {
  const { store } = parts;

  return {
    readVoices: ({ room, c }) => {
      const { tag, plain, gzip } = room.voicesReply();
      const headers = {
        ETag: tag,
        'Content-Type': 'application/json',
        'Cache-Control': 'private, no-cache',
        Vary: 'Accept-Encoding, Authorization',
      };
      if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers);
      if (plain.length > 1_400 && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) {
        return c.body(new Uint8Array(gzip), 200, { ...headers, 'Content-Encoding': 'gzip' });
      }
      return c.body(new Uint8Array(plain), 200, headers);
    },

    writeVoice: async ({ body, room }) => {
      const { key, text, language } = body;
      const id = idOfKey(key);
      // sent again by an outbox: it is there, and nothing happens twice
      if (room.voice(id) !== null) return { id };
      const open = takesAnswers(room.circle, room.rounds);
      if (!open.ok) return open;
      const written = writeVoice({ text, language }, { id, origin: 'member', voices: room.voiceCount });
      if (!written.ok) return written;
      const { applied } = await room.during(() => store.voices.add(room.circle.id, [written.value]));
      if (applied > 0) room.setVoice(written.value);
      return { id };
    },

    mendVoice: async ({ body, room }) => {
      const { key, text } = body;
      const id = idOfKey(key);
      const judged = judgeMending(room.voice(id), room.answers.isAnswered(id) ? 1 : 0);
      if (!judged.ok) return judged;
      const words = judgeVoiceText(text);
      if (!words.ok) return words;
      const mended = await store.voices.mend(room.circle.id, id, words.value);
      if (mended !== 'mended') return mended === 'answered' ? tooLate() : gone();
      room.setVoice({ ...judged.value, text: words.value });
      return { id };
    },

    takeVoiceBack: async ({ body, room }) => {
      const { key } = body;
      const id = idOfKey(key);
      if (isHeld(id, room.ofPurpose.versions)) return held();
      if (!(await room.during(() => store.voices.takeBack(room.circle.id, id)))) return gone();
      room.removeVoice(id);
      // its threads went with it
      await room.ofDrafting.refresh(store, room.circle.id);
      return {};
    },

    translateVoice: async ({ body, room }) => {
      const { voice: id, language, text } = body;
      const voice = room.voice(id);
      const words = judgeTranslation(voice, { language, text });
      if (!words.ok) return words;
      if (voice === null || !(await store.voices.setTranslation(room.circle.id, id, { language, text: words.value })))
        return gone();
      const others = voice.translations.filter((one) => one.language !== language);
      room.setVoice({ ...voice, translations: [...others, { language, text: words.value }] });
      return shown(words, () => ({}));
    },

    seedVoices: async ({ body, room }) => {
      const { language, texts } = body;
      assertOwn(room.circle);
      const voices = [];
      for (const [index, text] of texts.entries()) {
        const written = writeVoice(
          { text, language },
          { id: parts.chance.bytes(16).toString('base64url'), origin: 'seed', voices: room.voiceCount + index },
        );
        if (!written.ok) return { ...written, field: `texts.${index}` };
        voices.push(written.value);
      }
      await store.voices.add(room.circle.id, voices);
      for (const voice of voices) room.setVoice(voice);
      return { added: voices.length };
    },
  };
};

const gone = () => refuse('not-found', 'voice-gone');
const held = () => refuse('not-allowed', 'voice-in-version');
const tooLate = () => refuse('too-late', 'mended-voice-answered');
