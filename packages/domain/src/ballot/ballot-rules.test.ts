import { expect, test } from 'vitest';
import type { Circle } from '../circle/circle.ts';
import type { Response } from './ballot.ts';
import { judgePosition, judgeResponses } from './ballot-rules.ts';
import { keyText } from './device-key.ts';

const circle = {
  positions: [
    { id: 'p1', name: 'A' },
    { id: 'p2', name: 'B' },
  ],
} as unknown as Circle;
const response = (voice: string): Response => ({ voice, answer: 1, important: false, n: 1 });

test('B1 a ballot stands in one of the circle’s positions, or in none', () => {
  expect(judgePosition(circle, 'p2').ok).toBe(true);
  expect(judgePosition(circle, null).ok).toBe(true);
  expect(judgePosition(circle, 'p3')).toMatchObject({ ok: false, code: 'unknown-position' });
});

test('B2 answers to closed voices fall away; an unknown voice refuses all', () => {
  const stateOf = (voice: string) =>
    (voice === 'a' ? 'asked' : voice === 'h' ? 'closed' : 'unknown') as 'asked' | 'closed' | 'unknown';
  expect(judgeResponses([response('a'), response('h')], stateOf)).toEqual({ ok: true, value: [response('a')] });
  expect(judgeResponses([response('a'), response('x')], stateOf)).toMatchObject({ ok: false, code: 'not-found' });
});

test('B3 at most two hundred answers come in one post', () => {
  const many = Array.from({ length: 201 }, () => response('a'));
  expect(judgeResponses(many, () => 'asked')).toMatchObject({ ok: false, code: 'too-many' });
  expect(judgeResponses(many.slice(1), () => 'asked').ok).toBe(true);
});

test('B4 no two stores, items or circles have the same key text', () => {
  const texts = ['c1', 'c2'].flatMap((circleId) =>
    (['roll', 'ballot', 'voice', 'story', 'consent', 'sighting'] as const).flatMap((store) =>
      ['', 'i'].map((item) => keyText(circleId, store, item)),
    ),
  );
  expect(new Set(texts).size).toBe(texts.length);
});
