import { expect, test } from 'vitest';
import type { ToldGroup } from '../pulse/series.ts';
import { changeOf, type Claim, gapOf } from './claims.ts';

const told = (
  of: string,
  counts: readonly number[],
  beside: readonly string[] = ['1', '2', '3'],
  notTold = 0,
): ToldGroup => {
  const answers = counts.reduce((sum, count) => sum + count, notTold);
  return { told: { answers, members: answers, counts, notTold, noAnswer: 0 }, of, why: null, beside };
};
const notTold: ToldGroup = { told: null, of: null, why: 'too-few', beside: [] };
const said = (claim: Claim): string => claim.claim ?? claim.why;

test('D31 a change is claimed from a probability of 0.95 on, in either direction, and not before', () => {
  const before = told('1', [8, 6, 4, 2, 0]);
  expect(said(changeOf([before, told('2', [0, 2, 4, 6, 8])]))).toBe('higher');
  expect(said(changeOf([told('1', [0, 2, 4, 6, 8]), told('2', [8, 6, 4, 2, 0])]))).toBe('lower');
  expect(said(changeOf([before, told('2', [7, 6, 4, 3, 0])]))).toBe('not-sure');
  const claim = changeOf([before, told('2', [0, 2, 4, 6, 8])]);
  expect(claim.higher?.least).toBeGreaterThanOrEqual(0.95);
  expect(changeOf([before, told('2', [7, 6, 4, 3, 0])]).higher?.most).toBeLessThan(0.95);
});

test('D31 with fewer than twelve people only after three waves in one direction', () => {
  const [low, middle, high] = [told('1', [7, 3, 1, 0, 0]), told('2', [2, 4, 3, 2, 0]), told('3', [0, 0, 1, 3, 7])];
  expect(said(changeOf([low, high]))).toBe('few-people');
  expect(said(changeOf([low, middle, high]))).toBe('higher');
  expect(said(changeOf([high, middle, low].map((group, at) => ({ ...group, of: String(at + 1) }))))).toBe('lower');
  expect(said(changeOf([middle, low, high].map((group, at) => ({ ...group, of: String(at + 1) }))))).toBe('few-people');
  // twelve are enough for two waves; three waves that lean one way, but not with certainty, are not
  expect(said(changeOf([told('1', [8, 3, 1, 0, 0]), told('2', [0, 0, 1, 3, 8])]))).toBe('higher');
  expect(said(changeOf([told('1', [3, 3, 2, 2, 1]), told('2', [3, 2, 3, 2, 1]), told('3', [2, 3, 3, 2, 1])]))).toBe(
    'not-sure',
  );
});

test('D31 nothing is said of a difference across which one to four came or went, of what was not told, or not anew', () => {
  const [before, after] = [told('1', [8, 6, 4, 2, 0]), told('2', [0, 2, 4, 6, 8], [])];
  expect(said(changeOf([before, after]))).toBe('came-or-went');
  expect(said(changeOf([before]))).toBe('nothing-before');
  expect(said(changeOf([notTold, told('2', [0, 2, 4, 6, 8])]))).toBe('nothing-before');
  expect(said(changeOf([before, notTold]))).toBe('not-told');
  expect(said(changeOf([before, { ...before, why: 'came-or-went', beside: [] }]))).toBe('not-told-anew');
  expect(said(changeOf([]))).toBe('not-told');
});

test('D31 what is not told is taken the way that claims least', () => {
  const before = told('1', [0, 0, 10, 4, 0]);
  const sure = told('2', [0, 0, 2, 12, 0]);
  const blurred = told('2', [0, 0, 0, 12, 0], ['1'], 2);
  expect(said(changeOf([before, sure]))).toBe('higher');
  const { higher } = changeOf([before, blurred]);
  expect((higher?.most ?? 0) - (higher?.least ?? 0)).toBeGreaterThan(0.001);
});

test('D31 a gap between two parts is claimed as a change is', () => {
  const [low, high] = [told('1', [8, 6, 4, 2, 0]), told('1', [0, 2, 4, 6, 8])];
  expect(said(gapOf([[low, high]]))).toBe('higher');
  expect(said(gapOf([[high, low]]))).toBe('lower');
  expect(said(gapOf([[low, low]]))).toBe('not-sure');
  expect(said(gapOf([[low, notTold]]))).toBe('not-told');
  expect(said(gapOf([[low, { ...high, of: '0', why: 'came-or-went' }]]))).toBe('not-told-anew');
  expect(said(gapOf([]))).toBe('not-told');
  const few = (of: string): readonly [ToldGroup, ToldGroup] => [told(of, [5, 2, 0, 0, 0]), told(of, [0, 0, 0, 2, 5])];
  expect(said(gapOf([few('1'), few('2')]))).toBe('few-people');
  expect(said(gapOf([few('1'), few('2'), few('3')]))).toBe('higher');
  const [one, other] = few('2');
  expect(said(gapOf([few('1'), [other, one], few('3')]))).toBe('few-people');
});
