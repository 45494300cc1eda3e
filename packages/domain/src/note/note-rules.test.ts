import { expect, test } from 'vitest';
import type { Circle } from '../circle/circle.ts';
import type { Note } from './note.ts';
import { inOrderOfDays, writeNote } from './note-rules.ts';

const circle = { positions: [{ id: 'p1', name: 'Porters' }] } as unknown as Circle;
const note = (text: string, position: Note['position'] = null) =>
  writeNote({ text, position }, { id: 'id', on: '2026-12-03', circle });

test('NO1 a note has 1 to 300 characters and keeps its lines', () => {
  expect(note('One day\r\n\r\n\r\n\r\nshe stood up.')).toMatchObject({
    ok: true,
    value: { text: 'One day\n\nshe stood up.' },
  });
  expect(note('字'.repeat(300)).ok).toBe(true);
  expect(note('字'.repeat(301))).toMatchObject({ ok: false, code: 'too-long', values: { length: 301, most: 300 } });
  expect(note(' \n ')).toMatchObject({ ok: false, code: 'too-short', field: 'text' });
});

test('NO2 its position is one of the circle, or none', () => {
  expect(note('a', 'p1')).toMatchObject({ ok: true, value: { position: 'p1' } });
  expect(note('a')).toMatchObject({ ok: true, value: { position: null } });
  expect(note('a', 'p2')).toMatchObject({ ok: false, code: 'unknown-position' });
});

test('NO3 notes stand by their days, the newest first, and within a day by their ids', () => {
  expect(note('a')).toMatchObject({ value: { on: '2026-12-03' } });
  const of = (id: string, on: string): Note => ({ id, text: id, position: null, on });
  const [a, b, c] = [of('a', '2026-12-02'), of('b', '2026-12-03'), of('c', '2026-12-03')];
  expect(inOrderOfDays([c, a, b])).toEqual([b, c, a]);
  expect(inOrderOfDays([a, b, c])).toEqual([b, c, a]);
});
