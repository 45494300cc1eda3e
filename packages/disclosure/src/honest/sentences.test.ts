import { expect, test } from 'vitest';
import type { ToldAnswers } from '../pulse/series.ts';
import { PLAIN_ENGLISH } from './plain-words.ts';
import { changeSentence, gapSentence, pairSentence, sentencesOf } from './sentences.ts';

const SCALE = ['strongly disagree', 'disagree', 'neither', 'agree', 'strongly agree'];
const told = (counts: readonly number[], notTold = 0, noAnswer = 0): ToldAnswers => {
  const answers = counts.reduce((sum, count) => sum + count, notTold);
  return { answers, members: answers + noAnswer, counts, notTold, noAnswer };
};
const say = (counts: readonly number[], notTold = 0, noAnswer = 0) =>
  sentencesOf(told(counts, notTold, noAnswer), SCALE);

test('D32 the sentences say what is told, of how many, and no more', () => {
  expect(say([0, 1, 2, 9, 21], 0, 14)).toEqual([
    'Most agree: 30 of 33.',
    'The middle answer is “strongly agree”.',
    'The answers lie close together.',
    '14 people of 47 gave no answer.',
  ]);
  expect(say([0, 0, 0, 4, 6], 2)).toEqual([
    'At least 10 of 12 agree.',
    'How the other two answered is not told, so that nobody’s answer can be worked out.',
    'The middle answer lies between “agree” and “strongly agree”.',
  ]);
  expect(say([9, 8, 3, 2, 1])[0]).toBe('More than half disagree: 17 of 23.');
  expect(say([4, 6, 8, 7, 2])[0]).toBe('More disagree than agree: 10 against 9.');
  expect(say([4, 2, 1, 2, 4])[0]).toBe('As many agree as disagree: 6 each.');
  expect(say([1, 1, 8, 1, 1])[0]).toBe('More than half stand in the middle: 8 of 12.');
  expect(say([6, 0, 0, 0, 6])).toContain('The answers lie far apart, many at both ends.');
  expect(say([6, 0, 0, 0, 6])).toContain('The middle answer lies between “strongly disagree” and “strongly agree”.');
  expect(say([2, 2, 2, 3, 2], 0, 1).at(-1)).toBe('One person of 12 gave no answer.');
});

test('D32 an item asked twice is said as a pair', () => {
  expect(pairSentence(told([0, 1, 2, 9, 21]), told([4, 11, 8, 7, 2]))).toBe(
    'It matters to 30 of 33; that it happens say 9 of 32.',
  );
  expect(pairSentence(told([0, 0, 0, 4, 6], 2), told([4, 3, 2, 1, 2]))).toBe(
    'It matters to at least 10 of 12; that it happens say 3 of 12.',
  );
});

test('D32 a claim says how sure it is, and rounds down; no claim says why', () => {
  const sure = (least: number) => changeSentence({ claim: 'higher', higher: { least, most: 1 }, since: '1' });
  expect(sure(0.9599)).toBe('Answers moved up; the chance that they did is 95 in 100.');
  expect(sure(0.9999)).toBe('Answers moved up; the chance that they did is more than 99 in 100.');
  expect(changeSentence({ claim: 'lower', higher: { least: 0, most: 0.03 }, since: '1' })).toContain('down');
  expect(gapSentence({ claim: 'lower', higher: { least: 0.01, most: 0.02 }, since: null }, 'staff', 'patients')).toBe(
    'patients answered lower than staff; the chance that they stand so is 98 in 100.',
  );
  const all = [...Object.values(PLAIN_ENGLISH.noChange), ...Object.values(PLAIN_ENGLISH.noGap)];
  for (const why of ['not-told', 'few-people', 'not-sure'] as const) {
    expect(all).toContain(changeSentence({ claim: null, why, higher: null }));
    expect(all).toContain(gapSentence({ claim: null, why, higher: null }, 'a', 'b'));
  }
});

test('D32 plain words: no jargon, no means, no exclamation', () => {
  const whys = [
    'too-few',
    'too-few-in-a-part',
    'told-as-a-whole',
    'not-all-parts',
    'came-or-went',
    'not-asked',
    'no-parts',
  ] as const;
  const all = [
    ...whys.map((why) => PLAIN_ENGLISH.why(why, 5)),
    ...Object.values(PLAIN_ENGLISH.noChange),
    ...Object.values(PLAIN_ENGLISH.noGap),
  ];
  for (const sentence of all) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/average|mean\b|posterior|significan|median|homogene|suppress|threshold|!/i);
  }
});
