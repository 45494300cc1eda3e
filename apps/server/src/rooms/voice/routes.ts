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
import type { ServerContext } from '../context.ts';
import { assertOwn } from '../circle/assert-own.ts';
import type { Handlers } from '../../kernel/http/serve.ts';
import { replyOf } from '../../kernel/http/refuse.ts';
import { refuse } from '../../kernel/refuse.ts';
import { BallotMemory } from '../ballot/memory.ts';
import { DraftingMemory } from '../drafting/memory.ts';
import { RoundMemory } from '../round/memory.ts';
import { roundClosed } from '../round/round-closed.ts';
import { VoiceMemory } from './memory.ts';

export const voiceHandlers = (context: ServerContext): Handlers<typeof voiceEndpoints> => {
  const { store } = context;

  return {
    readVoices: ({ loaded, c }) => {
      const { tag, plain, gzip } = loaded.of(VoiceMemory).reply();
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

    writeVoice: async ({ body, loaded }) => {
      const { key, text, language } = body;
      const id = idOfKey(key);
      // sent again by an outbox: the voice is there, and must not be added twice
      if (loaded.of(VoiceMemory).find(id) !== null) return { id };
      const open = takesAnswers(loaded.circle, loaded.of(RoundMemory).all);
      if (!open.ok) return open;
      const written = writeVoice({ text, language }, { id, origin: 'member', voices: loaded.of(VoiceMemory).count });
      if (!written.ok) return written;
      const only = { during: open.value.number, most: MAX_VOICES };
      const { refused } = await loaded.write(store.voices.add(loaded.id, [written.value], only), ({ applied }) => {
        if (applied > 0) loaded.of(VoiceMemory).take([written.value]);
      });
      if (refused === 'closed') return roundClosed();
      return refused === 'full' ? full() : { id };
    },

    mendVoice: async ({ body, loaded }) => {
      const { key, text } = body;
      const id = idOfKey(key);
      const judged = judgeMending(
        loaded.of(VoiceMemory).find(id),
        loaded.of(BallotMemory).answers.isAnswered(id) ? 1 : 0,
      );
      if (!judged.ok) return judged;
      const words = judgeVoiceText(text);
      if (!words.ok) return words;
      const mended = await loaded.write(store.voices.mend(loaded.id, id, words.value), (done) => {
        if (done.ok) loaded.of(VoiceMemory).change(id, () => ({ text: words.value }));
      });
      return replyOf(mended, () => ({ id }));
    },

    takeVoiceBack: async ({ body, loaded }) => {
      const { key } = body;
      const id = idOfKey(key);
      const taken = await loaded.write(store.voices.takeBackUnlessHeld(loaded.id, id), (done) => {
        if (done === 'taken-back') loaded.of(VoiceMemory).remove(id);
      });
      if (taken !== 'taken-back') return taken === 'held' ? held() : gone();
      // the store has removed its threads too
      await loaded.of(DraftingMemory).refresh(store);
      return {};
    },

    translateVoice: async ({ body, loaded }) => {
      const { voice: id, language, text } = body;
      const voice = loaded.of(VoiceMemory).find(id);
      const words = judgeTranslation(voice, { language, text });
      if (!words.ok) return words;
      if (voice === null) return gone();
      const translation = { language, text: words.value };
      const set = async (): Promise<Voice | null> =>
        (await store.voices.setTranslation(loaded.id, id, translation)) ? store.voices.find(loaded.id, id) : null;
      // reads the voice from the store, because another process may have added a translation that is not remembered
      // here yet
      const kept = await loaded.write(set(), (there) => {
        if (there !== null) loaded.of(VoiceMemory).change(id, () => ({ translations: there.translations }));
      });
      if (kept === null) return gone();
      return replyOf(words, () => ({}));
    },

    seedVoices: async ({ body, loaded }) => {
      const { language, texts } = body;
      assertOwn(loaded.circle);
      const voices: Voice[] = [];
      for (const [index, text] of texts.entries()) {
        const written = writeVoice(
          { text, language },
          {
            id: context.chance.bytes(16).toString('base64url'),
            origin: 'seed',
            voices: loaded.of(VoiceMemory).count + index,
          },
        );
        if (!written.ok) return { ...written, field: `texts.${index}` };
        voices.push(written.value);
      }
      const { refused } = await loaded.write(
        store.voices.add(loaded.id, voices, { most: MAX_VOICES }),
        ({ applied }) => {
          if (applied > 0) loaded.of(VoiceMemory).take(voices);
        },
      );
      return refused === 'full' ? full() : { added: voices.length };
    },
  };
};

const gone = () => refuse('not-found', 'voice-gone');
const full = () => refuse('too-many', 'circle-full-of-voices', { most: MAX_VOICES });
const held = () => refuse('not-allowed', 'voice-in-version');
