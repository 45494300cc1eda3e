import type { CircleView, ReleasedPicture, VoiceView } from '@throughline/protocol';
import { loadPack } from '@throughline/messages';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ACROSS, layOut } from './lay-out.ts';
import { OpinionDrawing } from './opinion-drawing.tsx';
import { howOf, readPicture } from './read-picture.ts';

const words = await loadPack('picture', 'en');

const PICTURE: ReleasedPicture = {
  form: 1,
  round: 1,
  verdict: 'groups',
  placed: { kind: 'count', count: 53 },
  explained: 28,
  byChance: 21,
  k: 2,
  dependable: 'hardly',
  groups: [
    {
      size: { kind: 'count', count: 29 },
      holds: [
        { voice: 'a', answer: 'agree' },
        { voice: 'gone', answer: 'agree' },
      ],
    },
    { size: { kind: 'heard' }, holds: [] },
  ],
  radius: 0.33,
  areas: [
    { x: -0.57, y: 0, group: 0, band: 2, positions: [] },
    { x: 0, y: 0, group: 0, band: 0, positions: ['p2'] },
    { x: 0.57, y: 0.99, group: 1, band: 0, positions: [] },
  ],
  someLeftOut: true,
};
const voice = (id: string, state: VoiceView['state'] = 'asked'): VoiceView => ({
  id,
  text: `Voice ${id}`,
  language: 'en',
  origin: 'member',
  state,
  mergedInto: null,
  translations: [],
});
const CIRCLE = {
  positions: [
    { id: 'p1', name: 'One' },
    { id: 'p2', name: 'Two' },
  ],
} as unknown as CircleView;
const read = (change: Partial<ReleasedPicture> = {}) =>
  readPicture({ ...PICTURE, ...change }, CIRCLE, [voice('a'), voice('gone', 'hidden')], words);

test('up is up, and everything lies inside the drawing with room for the letters', () => {
  const drawing = layOut(PICTURE, (position) => Number(position.slice(1)) - 1);
  if (drawing === null) throw new Error('nothing is drawn');
  expect(drawing.width).toBeLessThanOrEqual(ACROSS);
  const [left, middle, top] = drawing.areas;
  expect(top?.y).toBeLessThan(left?.y ?? 0);
  expect(middle?.x).toBeGreaterThan(left?.x ?? 0);
  for (const { x, y } of [...drawing.areas, ...drawing.letters]) {
    expect(x).toBeGreaterThan(12);
    expect(y).toBeGreaterThan(12);
    expect(x).toBeLessThan(drawing.width - 12);
    expect(y).toBeLessThan(drawing.height - 12);
  }
  expect(drawing.areas.map(({ places }) => places)).toEqual([[], [1], []]);
  // no letter covers a position's badge
  for (const letter of drawing.letters)
    for (const area of drawing.areas)
      if (area.places.length > 0) expect(Math.hypot(letter.x - area.x, letter.y - area.y)).toBeGreaterThan(18);
});

test('groups are told apart by pattern and letter; the picture has one name; hatching is not used', () => {
  const { drawing, sentence } = read();
  if (drawing === null) throw new Error('nothing is drawn');
  const markup = renderToStaticMarkup(<OpinionDrawing drawing={drawing} name={sentence} />);
  expect(markup).toContain('role="img" aria-label="Two groups answer alike within themselves."');
  expect([...markup.matchAll(/opinion-letter">(.)</g)].map(([, letter]) => letter)).toEqual(['A', 'B']);
  expect(markup.match(/opinion-plain/g)).toHaveLength(2);
  expect(markup.match(/fill="url\(#[^)]*-1-0\)"/g)).toHaveLength(1);
  expect(markup).not.toMatch(/rotate|var\(--hatch\)|var\(--madder\)/);
});

test('what is said of each group: how many, what it holds, and nothing of a voice that is hidden now', () => {
  const { groups, hint, marked } = read();
  expect(groups.map(({ letter, size, holds }) => [letter, size, holds.map(({ voice: own }) => own.id)])).toEqual([
    ['A', '29 or more', ['a']],
    ['B', 'fewer than five', []],
  ]);
  expect(hint).toBe(words.hint);
  expect(read({ dependable: 'fairly' }).hint).toBeNull();
  expect(marked).toEqual([{ place: 1, name: 'Two' }]);
});

test('one shared field and too few answers are findings of their own', () => {
  const nothing = { groups: [], areas: [], k: 1, someLeftOut: false };
  const field = read({ ...nothing, verdict: 'one-field', explained: null, byChance: null });
  expect(field.sentence).toBe(words.oneField);
  expect(field.drawing).toBeNull();
  expect(howOf(field, false, words)).toContain(words.howField);
  expect(howOf(field, false, words).join(' ')).not.toContain('hint');
  // more than chance, but no stable groups: the areas are drawn, without letters
  const drawn = read({ ...nothing, areas: PICTURE.areas.map((area) => ({ ...area, group: 0 })), verdict: 'one-field' });
  expect(drawn.drawing?.letters).toEqual([]);
  expect(drawn.bands.map(({ areas }) => areas)).toEqual([2, 0, 1]);
  expect(howOf(drawn, false, words)).toContain(words.howOneField);
  const few = read({ ...nothing, verdict: 'not-enough', explained: null, byChance: null, dependable: null });
  expect(few.sentence).toBe(words.notEnough);
});
