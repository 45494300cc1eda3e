import { isHeld, judgeMending, judgeTranslation, judgeVoiceText, takesAnswers, writeVoice } from '@throughline/domain';
import { mendRequest, takeBackRequest, translationRequest, voiceRequest } from '@throughline/protocol';
import { Hono } from 'hono';
import { readBody } from '../../kernel/http/body.ts';
import { idOfKey } from '../../kernel/http/detached-id.ts';
import type { Door, Parts } from '../../kernel/http/parts.ts';
import { reply, sendRefusal } from '../../kernel/http/refuse.ts';
import { addressOf, membersOnly } from '../../kernel/http/seat.ts';
import { refuse } from '../../kernel/refuse.ts';

export const voiceRoutes = (parts: Parts): Hono<Door> => {
  const routes = new Hono<Door>();
  const { store, limits } = parts;
  const member = membersOnly(parts);

  routes.get('/api/circles/:circle/voices', member, (c) => {
    const { tag, plain, gzip } = c.get('room').voicesReply();
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
  });

  routes.post('/api/circles/:circle/voices', member, async (c) => {
    const { key, text, language } = await readBody(c, voiceRequest);
    limits.demand('write', addressOf(c, parts));
    const room = c.get('room');
    const id = idOfKey(key);
    // sent again by an outbox: it is there, and nothing happens twice
    if (room.voice(id) !== null) return c.json({ id });
    const open = takesAnswers(room.circle, room.rounds);
    if (!open.ok) return sendRefusal(c, open);
    const written = writeVoice({ text, language }, { id, origin: 'member', voices: room.voiceCount });
    if (!written.ok) return sendRefusal(c, written);
    const { applied } = await room.during(() => store.voices.add(room.circle.id, [written.value]));
    if (applied > 0) room.setVoice(written.value);
    return c.json({ id });
  });

  routes.post('/api/circles/:circle/voices/mend', member, async (c) => {
    const { key, text } = await readBody(c, mendRequest);
    limits.demand('write', addressOf(c, parts));
    const room = c.get('room');
    const id = idOfKey(key);
    const judged = judgeMending(room.voice(id), room.answers.isAnswered(id) ? 1 : 0);
    if (!judged.ok) return sendRefusal(c, judged);
    const words = judgeVoiceText(text);
    if (!words.ok) return sendRefusal(c, words);
    const mended = await store.voices.mend(room.circle.id, id, words.value);
    if (mended !== 'mended') return sendRefusal(c, mended === 'answered' ? tooLate() : gone());
    room.setVoice({ ...judged.value, text: words.value });
    return c.json({ id });
  });

  routes.post('/api/circles/:circle/voices/take-back', member, async (c) => {
    const { key } = await readBody(c, takeBackRequest);
    const room = c.get('room');
    const id = idOfKey(key);
    if (isHeld(id, room.ofPurpose.versions)) return sendRefusal(c, held());
    if (!(await room.during(() => store.voices.takeBack(room.circle.id, id)))) return sendRefusal(c, gone());
    room.removeVoice(id);
    // its threads went with it
    await room.ofDrafting.refresh(store, room.circle.id);
    return c.json({});
  });

  routes.post('/api/circles/:circle/translations', member, async (c) => {
    const { voice: id, language, text } = await readBody(c, translationRequest);
    limits.demand('write', addressOf(c, parts));
    const room = c.get('room');
    const voice = room.voice(id);
    const words = judgeTranslation(voice, { language, text });
    if (!words.ok) return sendRefusal(c, words);
    if (voice === null || !(await store.voices.setTranslation(room.circle.id, id, { language, text: words.value })))
      return sendRefusal(c, gone());
    const others = voice.translations.filter((one) => one.language !== language);
    room.setVoice({ ...voice, translations: [...others, { language, text: words.value }] });
    return reply(c, words);
  });
  return routes;
};

const gone = () => refuse('not-found', 'voice-gone');
const held = () => refuse('not-allowed', 'voice-in-version');
const tooLate = () => refuse('too-late', 'mended-voice-answered');
