import {
  judgeMending,
  judgeTranslation,
  judgeVoiceText,
  MAX_VOICES,
  takesAnswers,
  type Voice,
  writeVoice,
} from '@throughline/domain';
import type { voiceEndpoints } from '@throughline/protocol';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Parts } from '../parts.ts';
import { assertOwn } from '../circle/assert-own.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { shown } from '../../kernel/http/refuse.ts';
import { refuse } from '../../kernel/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { DraftingMemory } from '../drafting/memory.ts';
import { RoundMemory } from '../round/memory.ts';
import { roundClosed } from '../round/round-closed.ts';
import { VoiceMemory } from './memory.ts';

export const voiceHandlers = (parts: Parts): Handlers<typeof voiceEndpoints> => {
  const { store } = parts;

  return {
    readVoices: ({ room, c }) => {
      const { tag, plain, gzip } = room.of(VoiceMemory).reply();
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
      if (room.of(VoiceMemory).find(id) !== null) return { id };
      const open = takesAnswers(room.circle, room.of(RoundMemory).all);
      if (!open.ok) return open;
      const written = writeVoice({ text, language }, { id, origin: 'member', voices: room.of(VoiceMemory).count });
      if (!written.ok) return written;
      const only = { during: open.value.number, most: MAX_VOICES };
      const { refused } = await room.write(store.voices.add(room.id, [written.value], only), ({ applied }) => {
        if (applied > 0) room.of(VoiceMemory).take([written.value]);
      });
      if (refused === 'closed') return roundClosed();
      return refused === 'full' ? full() : { id };
    },

    mendVoice: async ({ body, room }) => {
      const { key, text } = body;
      const id = idOfKey(key);
      const judged = judgeMending(room.of(VoiceMemory).find(id), room.of(BallotMemory).answers.isAnswered(id) ? 1 : 0);
      if (!judged.ok) return judged;
      const words = judgeVoiceText(text);
      if (!words.ok) return words;
      const mended = await room.write(store.voices.mend(room.id, id, words.value), (done) => {
        if (done === 'mended') room.of(VoiceMemory).change(id, () => ({ text: words.value }));
      });
      if (mended !== 'mended') return mended === 'answered' ? tooLate() : gone();
      return { id };
    },

    takeVoiceBack: async ({ body, room }) => {
      const { key } = body;
      const id = idOfKey(key);
      const taken = await room.write(store.voices.takeBackUnlessHeld(room.id, id), (done) => {
        if (done === 'taken-back') room.of(VoiceMemory).remove(id);
      });
      if (taken !== 'taken-back') return taken === 'held' ? held() : gone();
      // its threads went with it
      await room.of(DraftingMemory).refresh(store);
      return {};
    },

    translateVoice: async ({ body, room }) => {
      const { voice: id, language, text } = body;
      const voice = room.of(VoiceMemory).find(id);
      const words = judgeTranslation(voice, { language, text });
      if (!words.ok) return words;
      if (voice === null) return gone();
      const translation = { language, text: words.value };
      const set = async (): Promise<Voice | null> =>
        (await store.voices.setTranslation(room.id, id, translation)) ? store.voices.find(room.id, id) : null;
      // as they are kept: another process may have added one that is not remembered here yet
      const kept = await room.write(set(), (there) => {
        if (there !== null) room.of(VoiceMemory).change(id, () => ({ translations: there.translations }));
      });
      if (kept === null) return gone();
      return shown(words, () => ({}));
    },

    seedVoices: async ({ body, room }) => {
      const { language, texts } = body;
      assertOwn(room.circle);
      const voices: Voice[] = [];
      for (const [index, text] of texts.entries()) {
        const written = writeVoice(
          { text, language },
          {
            id: parts.chance.bytes(16).toString('base64url'),
            origin: 'seed',
            voices: room.of(VoiceMemory).count + index,
          },
        );
        if (!written.ok) return { ...written, field: `texts.${index}` };
        voices.push(written.value);
      }
      const { refused } = await room.write(store.voices.add(room.id, voices, { most: MAX_VOICES }), ({ applied }) => {
        if (applied > 0) room.of(VoiceMemory).take(voices);
      });
      return refused === 'full' ? full() : { added: voices.length };
    },
  };
};

const gone = () => refuse('not-found', 'voice-gone');
const full = () => refuse('too-many', 'circle-full-of-voices', { most: MAX_VOICES });
const held = () => refuse('not-allowed', 'voice-in-version');
const tooLate = () => refuse('too-late', 'mended-voice-answered');
