import { expect, test } from 'vitest';
import { tellStory } from './story-rules.ts';

const story = (text: string) => tellStory({ text, language: 'en', share: 'circle' }, 'id');

test('S1 a story has from 1 to 150 words and keeps its lines', () => {
  expect(story('One day\r\n\r\n\r\n\r\nshe stood up.')).toMatchObject({
    ok: true,
    value: { text: 'One day\n\nshe stood up.' },
  });
  expect(story('word '.repeat(150)).ok).toBe(true);
  expect(story('word '.repeat(151))).toMatchObject({ ok: false, code: 'too-long' });
  expect(story(' \n ')).toMatchObject({ ok: false, code: 'too-short' });
  expect(story('字'.repeat(4_001))).toMatchObject({ ok: false, code: 'too-long' });
});

test('S2 it keeps the choice of where it may be shown', () => {
  expect(tellStory({ text: 'a', language: 'en', share: 'aloud' }, 'id')).toMatchObject({
    ok: true,
    value: { share: 'aloud' },
  });
});
