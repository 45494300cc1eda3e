import { expect, test } from 'vitest';
import { inParts } from '../../attack/scenes.ts';
import { learned } from '../../attack/two-waves.ts';
import { tellWave } from './tell-wave.ts';

/*
 * The attacker is a member who knows every rule, who was a member in which wave, that everybody answered, that people
 * who stayed answered as before, and their own answer. The test tries every circle, with every combination of answers.
 */

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, size) => size);

test('D18 D22 D23 two waves of up to twelve, three answers: whoever came, went or stayed, nobody learns an answer', () => {
  let tried = 0;
  for (const stayed of upTo(12))
    for (const came of upTo(12 - stayed))
      for (const went of upTo(12 - stayed)) {
        if (Math.max(stayed + came, stayed + went) < 5) continue;
        expect(learned({ tellWave, answers: 3, least: 5 }, { stayed, came, went })).toEqual([]);
        tried += 1;
      }
  expect(tried).toBe(764);
}, 300_000);

test('D16 D22 the same on power, where eight are the least', () => {
  for (const [stayed, came, went] of [
    [8, 0, 0],
    [7, 1, 1],
    [8, 1, 0],
    [6, 2, 3],
    [0, 8, 9],
    [7, 0, 0],
  ] as const)
    expect(learned({ tellWave, answers: 3, onPower: true, least: 8 }, { stayed, came, went })).toEqual([]);
}, 60_000);

test.each([
  [12, 0, 0],
  [5, 5, 0],
])('D18 D22 D23 the same with five answers: %i stayed, %i came, %i went', (stayed, came, went) => {
  expect(learned({ tellWave, answers: 5, least: 5 }, { stayed, came, went })).toEqual([]);
});

// all sizes up to twelve that are told by parts (up to swapping the two), and some that are told as a whole
test.each([
  [5, 5, 0],
  [6, 5, 0],
  [7, 5, 0],
  [6, 6, 0],
  [4, 5, 0],
  [4, 6, 2],
  [3, 7, 0],
  [5, 5, 1],
  [5, 5, 2],
])('D17 D19 by parts, %i in one, %i in the other, %i in neither: nobody learns an answer', (first, second, neither) => {
  expect(inParts(first, second, neither)(tellWave)).toEqual([]);
});
