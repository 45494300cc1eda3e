import { expect, test } from 'vitest';
import { sharingPositions, type ToldOfVoice } from './sharing-positions.ts';

const told = (label: ToldOfVoice['label'], ...agree: (number | null)[]): ToldOfVoice => ({
  label,
  positions: agree.map((count, place) => ({
    position: `p${place + 1}`,
    tells: count === null || count >= 0,
    tally: count === null ? null : { answers: 10, agree: Math.abs(count) },
  })),
});

test('DR10 the positions that share a voice are read from what a result told, and from nothing else', () => {
  expect(sharingPositions(told('nearly', 9, 6, 5), 0.6)).toEqual(['p1', 'p2']);
  expect(sharingPositions(told('differ', 9, 1), 0.6)).toEqual(['p1']);
  // shared by every position that tells, although its answers are clamped
  expect(sharingPositions(told('shared', 9, 5), 0.6)).toEqual(['p1', 'p2']);
  // too few to be shown, or too few to tell: no position counts as sharing it
  expect(sharingPositions(told('nearly', null, 9), 0.6)).toEqual(['p2']);
  expect(sharingPositions(told('nearly', -9, 9), 0.6)).toEqual(['p2']);
  expect(sharingPositions(told('not-heard', 9, 9), 0.6)).toEqual([]);
  expect(sharingPositions({ label: 'shared', positions: null }, 0.6)).toEqual([]);
  expect(sharingPositions(null, 0.6)).toEqual([]);
});
