import { expect, test } from 'vitest';
import { keyText } from '../ballot/device-key.ts';
import type { Sighting } from './sighting.ts';
import { countSightings, giveSighting, sightingItem } from './sighting-rules.ts';

const sighting: Sighting = { id: 'a', text: 'hash', saw: 'it', n: 1 };

test('SI1 saw it, saw the opposite, or taken back', () => {
  for (const saw of ['it', 'opposite', null] as const)
    expect(giveSighting({ ...sighting, saw }, { text: 'hash' })).toEqual({ ok: true, value: { ...sighting, saw } });
  for (const n of [0, 1.5, 10_001])
    expect(giveSighting({ ...sighting, n }, { text: 'hash' })).toMatchObject({ ok: false });
  expect(
    countSightings([sighting, { ...sighting, id: 'b', saw: 'opposite' }, { ...sighting, id: 'c', saw: null }], 'hash'),
  ).toEqual({ saw: 1, opposite: 1 });
});

test('SI2 of the version that stands, and of no other', () => {
  expect(giveSighting(sighting, null)).toMatchObject({ ok: false, code: 'not-open' });
  expect(giveSighting(sighting, { text: 'newer' })).toMatchObject({ ok: false, code: 'too-late' });
  expect(countSightings([sighting], 'newer')).toEqual({ saw: 0, opposite: 0 });
});

test('SI3 another key every day, and for every text', () => {
  const texts = ['h1', 'h2'].flatMap((text) =>
    ['2026-11-24', '2026-11-25'].map((day) => keyText('c', 'sighting', sightingItem(text, day))),
  );
  expect(new Set(texts).size).toBe(4);
});
