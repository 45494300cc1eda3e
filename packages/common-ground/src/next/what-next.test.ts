import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseNext, gainOf } from './choose-next.ts';
import { seeded } from '../numbers/random.ts';
import { type Answer, Responses } from '../responses/responses.ts';
import { heldByPeopleLikeUs } from '../held/support.ts';
import { whatComesNext } from './what-next.ts';

const room = (positions: readonly number[], voices: number): Responses => {
  const responses = new Responses(Math.max(...positions) + 1);
  for (const position of positions) responses.addPerson(position);
  for (let voice = 0; voice < voices; voice += 1) responses.addVoice();
  return responses;
};

test('C17 nobody is asked twice, nor about a hidden voice, and everybody may answer all that is asked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Answer>(1, 0, -1), { minLength: 9, maxLength: 9 }),
      fc.nat(8),
      fc.string(),
      (answers, hidden, seed) => {
        const responses = room([0, 1, -1], 9);
        responses.setHidden(hidden, true);
        const random = seeded(seed);
        const asked: number[] = [];
        for (;;) {
          const [voice] = whatComesNext(responses, 2, 1, 0.6, random);
          if (voice === undefined) break;
          asked.push(voice);
          responses.set(2, voice, answers[voice] ?? 0);
        }
        expect(asked.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].filter((voice) => voice !== hidden));
      },
    ),
  );
});

test('C18 a voice with fewer than three responses from one’s position comes first', () => {
  const responses = room([0, 0, 0, 0, 1, 1, 1, 1], 5);
  for (let person = 0; person < 3; person += 1)
    for (const voice of [0, 1, 2, 4]) responses.set(person, voice, person === 0 ? -1 : 1);
  responses.set(0, 3, 1);
  responses.set(1, 3, 1);
  // two responses are fewer than three, although the other voice has the higher gain
  expect(whatComesNext(responses, 3, 1, 0.6, seeded('a'))).toEqual([3]);
  responses.set(2, 3, 1);
  expect(whatComesNext(responses, 3, 5, 0.6, seeded('a'))[0]).not.toBe(3);
});

test('C18 a voice that another position clearly does not hold needs no first three from here', () => {
  const none = { agree: 0, pass: 0, disagree: 0, members: 20 };
  const open = { voice: 1, counts: [none, { agree: 0, pass: 0, disagree: 2, members: 20 }] };
  const settled = { voice: 2, counts: [none, { agree: 0, pass: 1, disagree: 2, members: 20 }] };
  const known = {
    voice: 3,
    counts: [
      { agree: 3, pass: 0, disagree: 2, members: 20 },
      { ...none, agree: 3 },
    ],
  };
  // two people who do not agree leave it open (P = .064), three do not (.026)
  for (let turn = 0; turn < 20; turn += 1)
    expect(chooseNext([settled, known, open], 0, 3, 0.6, seeded(`${turn}`))).toEqual([1, 3, 2]);
});

test('C19 then the voice whose answer is expected to tell most, measured in entropy one step ahead', () => {
  const open = gainOf({ agree: 5, pass: 0, disagree: 3, members: 20 }, 1, 0.6);
  const settled = gainOf({ agree: 30, pass: 0, disagree: 1, members: 60 }, 1, 0.6);
  expect(open).toBeGreaterThan(settled);
  // where another position surely does not hold it, an answer tells nothing
  expect(gainOf({ agree: 5, pass: 0, disagree: 3, members: 20 }, 0, 0.6)).toBe(0);
  const h = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
  const p = 6 / 10;
  const q = (a: number, n: number) => heldByPeopleLikeUs(a, n, 0.6);
  expect(open).toBeCloseTo(h(q(5, 8)) - p * h(q(6, 9)) - (1 - p) * h(q(5, 9)), 12);
});

test('C20 among near-equals each is as likely, whatever its number, and the same seed draws the same', () => {
  const responses = room([0, 1], 8);
  const firsts = new Map<number, number>();
  for (let turn = 0; turn < 4_000; turn += 1) {
    const [first] = whatComesNext(responses, 0, 3, 0.6, seeded(`turn ${turn}`));
    firsts.set(first ?? -1, (firsts.get(first ?? -1) ?? 0) + 1);
  }
  // eight near-equals, 4,000 draws: 500 each, four standard deviations are 84
  for (let voice = 0; voice < 8; voice += 1) expect(Math.abs((firsts.get(voice) ?? 0) - 500)).toBeLessThan(84);
  expect(whatComesNext(responses, 0, 8, 0.6, seeded('same'))).toEqual(
    whatComesNext(responses, 0, 8, 0.6, seeded('same')),
  );
});

test('C21 a person in no position is asked what the whole circle knows least about', () => {
  const responses = room([0, 0, 0, 0, 1, 1, 1, 1, -1], 2);
  for (let person = 0; person < 8; person += 1) {
    responses.set(person, 0, 1);
    if (person < 5) responses.set(person, 1, person < 3 ? 1 : -1);
  }
  expect(whatComesNext(responses, 8, 1, 0.6, seeded('x'))).toEqual([1]);
});

test('C29 the counts alone choose the same as the matrix does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(9), fc.nat(7), fc.constantFrom<Answer>(1, 0, -1)), {
        maxLength: 80,
      }),
      fc.nat(9),
      fc.string(),
      (answers, person, seed) => {
        const responses = room([0, 0, 0, 1, 1, 1, 1, 2, 2, -1], 8);
        for (const [who, voice, answer] of answers) responses.set(who, voice, answer);
        const position = responses.positionOf(person);
        const places = position < 0 ? [-1, 0, 1, 2] : [0, 1, 2];
        const candidates = Array.from({ length: 8 }, (_, voice) => ({
          voice,
          counts: places.map((place) => responses.counts(voice, place)),
        })).filter(({ voice }) => responses.answerOf(person, voice) === null);
        expect(chooseNext(candidates, position, 4, 0.6, seeded(seed))).toEqual(
          whatComesNext(responses, person, 4, 0.6, seeded(seed)),
        );
      },
    ),
  );
  expect(() => chooseNext([{ voice: 0, counts: [] }], 0, 1, 0.6, seeded(''))).toThrow(RangeError);
});

test('C20 near-equals reach to 5 % under the best and no further', () => {
  const members = 40;
  // gains of .0440 and .0073 bits: the second is far more than 5 % below the first
  const best = { voice: 7, counts: [{ agree: 5, pass: 0, disagree: 3, members }] };
  const other = { voice: 3, counts: [{ agree: 12, pass: 0, disagree: 2, members }] };
  const gains = [best, other].map(({ counts }) => gainOf(counts[0] as (typeof counts)[number], 1, 0.6));
  expect(gains[1]).toBeLessThan((gains[0] as number) * 0.95);
  for (let turn = 0; turn < 50; turn += 1)
    expect(chooseNext([other, best], 0, 2, 0.6, seeded(`${turn}`))).toEqual([7, 3]);
});
