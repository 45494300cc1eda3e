import { expect, test } from 'vitest';
import { columnPermuted } from '../../bench/column-permuted.ts';
import { madeUpCircle } from '../../bench/made-up-circle.ts';
import { seeded } from '../numbers/random.ts';
import { barByChance, COPIES, sharesByChance } from './by-chance.ts';
import { layOut } from './layout.ts';
import { opinionPicture } from './opinion-picture.ts';

const names = { person: (person: number) => `p${person}`, voice: (voice: number) => `v${voice}` };

test('C59 where answers have nothing to do with each other there are no camps, in at least 90 of 100 runs', () => {
  const { responses } = madeUpCircle({ people: 50, voices: 20, camps: 2, agreement: 0.85, seen: 0.7, seed: 'camps' });
  expect(opinionPicture(responses, names).verdict).toBe('groups');
  let camps = 0;
  let open = 0;
  for (let run = 0; run < 100; run += 1) {
    const picture = opinionPicture(columnPermuted(responses, seeded(`null ${run}`)), names);
    if (picture.verdict === 'groups') camps += 1;
    if (picture.shown) open += 1;
  }
  expect(camps).toBeLessThanOrEqual(10);
  expect(open).toBeLessThanOrEqual(12);
});

test('C59 the bar is the 95th of 99 copies; each keeps every voice’s answers and who saw it', () => {
  const { responses } = madeUpCircle({ people: 30, voices: 9, camps: 1, agreement: 0.6, seen: 0.8, seed: 'bar' });
  const shares = sharesByChance(layOut(responses, names));
  expect(shares).toHaveLength(COPIES);
  expect([...shares]).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.filter((share) => share <= barByChance(shares))).toHaveLength(95);
  const copy = columnPermuted(responses, seeded('copy'));
  for (let voice = 0; voice < 9; voice += 1) expect(copy.wholeCounts(voice)).toEqual(responses.wholeCounts(voice));
  for (let person = 0; person < 30; person += 1) expect(copy.answeredBy(person)).toBe(responses.answeredBy(person));
});
