import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, tidyText } from '../text.ts';
import { quoteOwnWords } from './quote-own-words.ts';
import { MAX_VOICES, type Voice } from './voice.ts';
import { judgeMending, judgeTranslation, judgeVoiceText, writeVoice } from './voice-rules.ts';

const context = { id: 'A'.repeat(22), origin: 'member' as const, voices: 0 };
const voice = (more: Partial<Voice> = {}): Voice => ({
  id: 'v',
  text: 'x',
  language: 'en',
  origin: 'member',
  state: 'asked',
  mergedInto: null,
  translations: [],
  ...more,
});

test('V1 a voice is from 1 to 200 characters as a person counts them', () => {
  expect(judgeVoiceText('x'.repeat(200))).toMatchObject({ ok: true });
  expect(judgeVoiceText('x'.repeat(201))).toMatchObject({ ok: false, code: 'too-long', field: 'text' });
  expect(judgeVoiceText('👩🏽‍⚕️'.repeat(200))).toMatchObject({ ok: false }); // two hundred letters, but each of seventeen bytes and more
  expect(judgeVoiceText('🙂'.repeat(200))).toMatchObject({ ok: true });
  expect(judgeVoiceText('é'.repeat(200))).toMatchObject({ ok: true });
  expect(judgeVoiceText(`${' '.repeat(10_000)}`)).toMatchObject({ ok: false, code: 'too-short' });
  expect(judgeVoiceText(`${' '.repeat(5_000)}a${' '.repeat(5_000)}`)).toEqual({ ok: true, value: 'a' });
});

test('V1 letters piled with a thousand marks are refused by their bytes', () => {
  expect(judgeVoiceText(`a${'\u0301'.repeat(5_000)}`)).toMatchObject({ ok: false, code: 'too-long' });
});

test('V2 a refusal says how long it is and how long it may be', () => {
  expect(judgeVoiceText('x'.repeat(230))).toMatchObject({
    reason: 'voice-too-long',
    values: { length: 230, most: 200 },
    field: 'text',
  });
});

test('V3 what nobody can see goes; markup, emoji and right-to-left text stay as they were typed', () => {
  expect(judgeVoiceText('a\u202Eb\u0000c')).toEqual({ ok: true, value: 'abc' });
  for (const text of ['<script>alert(1)</script>', '🙂 ok', 'أريد أن أمشي', 'می\u200Cخواهم'])
    expect(judgeVoiceText(text)).toEqual({ ok: true, value: text });
});

test('V3 tidying twice is tidying once, and never makes a text longer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
      const once = tidyText(typed);
      expect(tidyText(once)).toBe(once);
      expect(lengthOf(once)).toBeLessThanOrEqual(lengthOf(typed.normalize('NFC')) + 1);
    }),
  );
});

test('V4 words may be mended until the first response and never after', () => {
  expect(judgeMending(voice(), 0).ok).toBe(true);
  expect(judgeMending(voice(), 1)).toMatchObject({ ok: false, code: 'too-late' });
  expect(judgeMending(voice({ state: 'hidden' }), 0)).toMatchObject({ ok: false, code: 'too-late' });
  expect(judgeMending(null, 0)).toMatchObject({ ok: false, code: 'not-found' });
});

test('V5 a circle holds at most five thousand voices', () => {
  expect(writeVoice({ text: 'a', language: 'en' }, { ...context, voices: MAX_VOICES - 1 }).ok).toBe(true);
  expect(writeVoice({ text: 'a', language: 'en' }, { ...context, voices: MAX_VOICES })).toMatchObject({
    ok: false,
    code: 'too-many',
  });
});

test('V6 a translation is in another language and has its own room', () => {
  expect(judgeTranslation(voice(), { language: 'cy', text: ' Rwy’n cerdded ' })).toEqual({
    ok: true,
    value: 'Rwy’n cerdded',
  });
  expect(judgeTranslation(voice(), { language: 'EN', text: 'walk' })).toMatchObject({ ok: false });
  expect(judgeTranslation(voice(), { language: 'cy', text: 'x'.repeat(301) })).toMatchObject({
    ok: false,
    code: 'too-long',
  });
});

test('V8 the why-ladder quotes only words that the person typed', () => {
  expect(quoteOwnWords('It was last winter. My mum fell.')).toBe('My mum fell');
  expect(quoteOwnWords('I was on nights and there were two of us, so nobody saw her')).toBe('so nobody saw her');
  expect(quoteOwnWords('Yes.')).toBeNull();
  expect(quoteOwnWords('我妈妈在医院里摔倒了')).toBe('我妈妈在医院里摔倒了');
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (typed) => {
      const quoted = quoteOwnWords(typed);
      const folded = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ');
      if (quoted !== null) expect(folded(typed)).toContain(folded(quoted));
    }),
  );
});
