import { expect, test } from 'vitest';
import { type Answer, Responses } from '../responses/responses.ts';
import { coverageBand, slateInBands } from './coverage-band.ts';
import { slate } from './slate.ts';

const idOf = (voice: number): string => `v${voice}`;

/** One row a person: position, then an answer a voice (null: not seen). */
const circleOf = (positions: number, ...rows: readonly (readonly [number, ...(Answer | null)[]])[]): Responses => {
  const responses = new Responses(positions);
  const voices = Math.max(...rows.map((row) => row.length)) - 1;
  for (let voice = 0; voice < voices; voice += 1) responses.addVoice();
  for (const [position, ...answers] of rows) {
    const person = responses.addPerson(position);
    answers.forEach((answer, voice) => responses.set(person, voice, answer));
  }
  return responses;
};

test('C40 the second line is not the second most approved one, but that of those who have none yet', () => {
  const responses = circleOf(1, [0, 1, 1, 0], [0, 1, 1, 0], [0, 1, 1, 0], [0, -1, null, 1], [0, null, 0, 1]);
  expect(slate(responses, { idOf, most: 2 }).voices).toEqual([0, 2]);
  expect(slate(responses, { idOf }).voices).toEqual([0, 2, 1]);
});

test('C40 k + 1 people who have k lines weigh exactly as much as one who has none: the next line goes by id', () => {
  for (const k of [1, 2, 3, 4, 5]) {
    const fan: [number, ...Answer[]] = [0, ...Array<Answer>(k + 1).fill(1), -1];
    const newcomer: [number, ...Answer[]] = [0, ...Array<Answer>(k + 1).fill(-1), 1];
    const responses = circleOf(1, ...Array.from({ length: k + 1 }, () => fan), newcomer);
    const last = (newcomers: string): number | undefined =>
      slate(responses, { idOf: (voice) => (voice === k + 1 ? newcomers : `m${voice}`), most: k + 1 }).voices[k];
    expect(last('a')).toBe(k + 1);
    expect(last('z')).toBe(k);
  }
});

test('C41 a pass, a disagreement, a voice not seen, a hidden voice, one not eligible, a person who left: no approval', () => {
  const responses = circleOf(
    1,
    [0, 0, -1, null, 1, 1, 1],
    [0, 0, -1, null, 1, 1, null],
    [0, null, null, null, 1, 1, null],
  );
  responses.setHidden(3, true);
  expect(slate(responses, { idOf }).voices).toEqual([4, 5]);
  expect(slate(responses, { idOf, voices: [0, 1, 2, 3, 5] }).voices).toEqual([5]);
  responses.setGone(0, true);
  expect(slate(responses, { idOf }).voices).toEqual([4]);
  expect(slate(responses, { idOf }).coverage).toEqual({ covered: 2, heard: 2, people: 2 });
});

test('C41 six lines at the most, none where nothing has an approval, and wrong numbers are refused', () => {
  const eight = circleOf(1, [0, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(slate(eight, { idOf }).voices).toEqual([0, 1, 2, 3, 4, 5]);
  expect(slate(eight, { idOf, most: 0 }).voices).toEqual([]);
  expect(slate(circleOf(1, [0, 0, -1]), { idOf })).toEqual({
    voices: [],
    coverage: { covered: 0, heard: 1, people: 1 },
    positions: [{ covered: 0, heard: 1, people: 1 }],
  });
  expect(slate(new Responses(0), { idOf }).voices).toEqual([]);
  expect(() => slate(eight, { idOf, most: 7 })).toThrow(RangeError);
  expect(() => slate(eight, { idOf, most: 1.5 })).toThrow(RangeError);
  expect(() => slate(eight, { idOf, voices: [8] })).toThrow('there is no voice 8');
  expect(() => slate(eight, { idOf: () => 'one' })).toThrow('voices 0 and 1 have the same id');
});

test('C42 ties go by id, by code units, not by number and not by any language', () => {
  const responses = circleOf(0, [-1, 1, 1, 1], [-1, 1, 1, 1]);
  const names = ['ä', 'b', 'Z'];
  expect(slate(responses, { idOf: (voice) => names[voice] as string }).voices).toEqual([2, 1, 0]);
});

test('C44 coverage counts people, in the circle and in each position; those in none count in the circle only', () => {
  const responses = circleOf(
    2,
    [0, 1, null],
    [0, -1, null],
    [1, null, 1],
    [1, null, null],
    [-1, 1, 0],
    [-1, null, null],
  );
  responses.addVoice();
  responses.set(3, 2, 1);
  responses.setHidden(2, true);
  const found = slate(responses, { idOf, most: 1 });
  expect(found).toEqual({
    voices: [0],
    coverage: { covered: 2, heard: 4, people: 6 },
    positions: [
      { covered: 1, heard: 2, people: 2 },
      { covered: 0, heard: 1, people: 2 },
    ],
  });
  expect(slateInBands(found)).toEqual({ voices: [0], coverage: 'too-few', positions: ['too-few', 'too-few'] });
});

test('C44 a band tells neither all from all but one nor none from one, and never falls as more are covered', () => {
  const rising = ['hardly-any', 'half-or-fewer', 'more-than-half', 'nearly-all'];
  for (let of = 0; of < 5; of += 1) for (let n = 0; n <= of; n += 1) expect(coverageBand(n, of)).toBe('too-few');
  for (let of = 5; of <= 200; of += 1) {
    expect(coverageBand(of, of)).toBe('nearly-all');
    expect(coverageBand(of - 1, of)).toBe('nearly-all');
    expect(coverageBand(0, of)).toBe('hardly-any');
    expect(coverageBand(1, of)).toBe('hardly-any');
    const ranks = Array.from({ length: of + 1 }, (_, n) => rising.indexOf(coverageBand(n, of)));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(ranks.every((rank) => rank >= 0)).toBe(true);
  }
  expect([2, 3].map((n) => coverageBand(n, 5))).toEqual(['half-or-fewer', 'more-than-half']);
  expect([10, 11, 50, 51, 89, 90].map((n) => coverageBand(n, 100))).toEqual([
    'hardly-any',
    'half-or-fewer',
    'half-or-fewer',
    'more-than-half',
    'more-than-half',
    'nearly-all',
  ]);
});
