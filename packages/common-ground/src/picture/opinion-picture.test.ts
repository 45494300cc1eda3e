import { expect, test } from 'vitest';
import { seeded } from '../numbers/random.ts';
import { Responses } from '../responses/responses.ts';
import { largestHeld, madeUpCircle } from '../../bench/made-up-circle.ts';
import { moreLikely } from './holds-more.ts';
import { opinionPicture } from './opinion-picture.ts';

const names = { person: (person: number) => `p${person}`, voice: (voice: number) => `v${voice}` };

test('C50 two camps that answer alike within themselves are told apart, and everybody stands in their own', () => {
  const { responses, campOf } = madeUpCircle({
    people: 60,
    voices: 20,
    camps: 2,
    agreement: 0.85,
    seen: 0.7,
    seed: 'two',
  });
  const picture = opinionPicture(responses, names);
  expect(picture).toMatchObject({ verdict: 'groups', shown: true, k: 2, placed: 60, of: 60, voices: 20 });
  expect(picture.explained as number).toBeGreaterThan(picture.byChance as number);
  const first = picture.labels[campOf.indexOf(0)] as number;
  const wrong = campOf.filter((camp, person) => picture.labels[person] !== (camp === 0 ? first : 1 - first));
  expect(wrong).toHaveLength(0);
  expect(picture.tried[1]?.stability).toBeGreaterThan(0.9);
});

test('C50 three camps are three groups', () => {
  const { responses } = madeUpCircle({ people: 120, voices: 30, camps: 3, agreement: 0.9, seen: 0.7, seed: 'three' });
  expect(opinionPicture(responses, names).k).toBe(3);
});

test('C51 one field: people who answer each by themselves, or all alike, make no camps', () => {
  let camps = 0;
  for (let run = 0; run < 20; run += 1) {
    const { responses } = madeUpCircle({
      people: 40,
      voices: 15,
      camps: 1,
      agreement: 0.7,
      seen: 0.8,
      seed: `one ${run}`,
    });
    const picture = opinionPicture(responses, names);
    expect(picture.k).toBeGreaterThan(0);
    if (picture.verdict === 'groups') camps += 1;
  }
  expect(camps).toBeLessThanOrEqual(2);
  const alike = madeUpCircle({ people: 30, voices: 10, camps: 1, agreement: 1, seen: 1, seed: 'alike' }).responses;
  expect(opinionPicture(alike, names)).toMatchObject({ verdict: 'one-field', shown: false, k: 1, explained: 0 });
});

test('C52 fewer than 20 people with 7 answers, or fewer than 7 voices, are not enough; hidden voices and people who left do not count', () => {
  const enough = madeUpCircle({ people: 20, voices: 7, camps: 2, agreement: 0.95, seen: 1, seed: 'just' }).responses;
  expect(opinionPicture(enough, names).verdict).not.toBe('not-enough');
  enough.setGone(3, true);
  expect(opinionPicture(enough, names)).toMatchObject({ verdict: 'not-enough', placed: 19, k: 0, shown: false });
  enough.setGone(3, false);
  enough.setHidden(6, true);
  expect(opinionPicture(enough, names)).toMatchObject({ verdict: 'not-enough', placed: 0, voices: 6 });
  enough.setHidden(6, false);
  enough.set(0, 0, null);
  expect(opinionPicture(enough, names)).toMatchObject({ verdict: 'not-enough', placed: 19, of: 20 });
  expect(opinionPicture(new Responses(0), names)).toMatchObject({ verdict: 'not-enough', placed: 0, of: 0, voices: 0 });
});

test('C53 no group is smaller than three people and a tenth of all', () => {
  // two against thirty-eight: too few to be a group
  const { responses } = madeUpCircle({
    people: 40,
    voices: 20,
    camps: 2,
    agreement: 0.97,
    seen: 1,
    seed: 'few',
    sizes: [38, 2],
  });
  const picture = opinionPicture(responses, names);
  expect(picture.k).toBe(1);
  expect([...picture.labels].every((label) => label <= 0)).toBe(true);
});

test('C54 what a group holds more than the rest comes from two betas: one answer convinces nobody', () => {
  // P(θ > φ) by hand: Beta(2, 1) over Beta(1, 1) is 2/3; equal ones a half
  expect(moreLikely(1, 1, 0, 0)).toBeCloseTo(2 / 3, 12);
  expect(moreLikely(3, 7, 3, 7)).toBeCloseTo(0.5, 12);
  expect(moreLikely(10, 10, 0, 10) + moreLikely(0, 10, 10, 10)).toBeCloseTo(1, 12);
  const random = seeded('betas');
  for (let run = 0; run < 50; run += 1) {
    const n = random.below(200);
    const m = random.below(200);
    const a = random.below(n + 1);
    const b = random.below(m + 1);
    expect(moreLikely(a, n, b, m) + moreLikely(b, m, a, n)).toBeCloseTo(1, 9);
  }
  const { responses, campOf } = madeUpCircle({
    people: 60,
    voices: 20,
    camps: 2,
    agreement: 0.85,
    seen: 0.7,
    seed: 'two',
  });
  const picture = opinionPicture(responses, names);
  picture.heldMore.forEach((held, group) => {
    expect(held.length).toBeGreaterThan(5);
    for (const { voice, answer, probability, difference } of held) {
      expect(probability).toBeGreaterThanOrEqual(0.95);
      expect(difference).toBeGreaterThan(0);
      expect(largestHeld(responses, campOf, campOf[picture.labels.indexOf(group)] as number, voice)).toBe(answer);
    }
  });
});
