import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled, tellTexts } from './texts.ts';

const EIGHT = ['ash', 'beech', 'cedar', 'doum', 'elm', 'fir', 'gum', 'holly'];

test('D26 of seven texts none is shown, nor of eight of which one is empty; of eight all are', () => {
  expect(tellTexts(null, EIGHT.slice(1), 'seed')).toEqual({ texts: null, why: 'too-few' });
  expect(tellTexts(null, [...EIGHT.slice(1), ' \n'], 'seed')).toEqual({ texts: null, why: 'too-few' });
  expect([...(tellTexts(null, EIGHT, 'seed').texts ?? [])].sort()).toEqual(EIGHT);
  expect(tellTexts(null, EIGHT, 'seed', 9).texts).toBeNull();
  // told once: an additional text would be identified as its writer’s
  const told = tellTexts(null, EIGHT, 'seed');
  expect(tellTexts(told, [...EIGHT, 'ivy'], 'another')).toBe(told);
  expect(tellTexts({ texts: null, why: 'too-few' }, EIGHT, 'seed')).toEqual(told);
  // a threshold cannot be lowered
  expect(tellTexts(null, EIGHT.slice(1), 'seed', 1).texts).toBeNull();
});

test('D26 whatever order they came in, they go out in the same: the order says nothing of the writers', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(EIGHT, { minLength: 8 }), fc.string(), (came, seed) => {
      expect(tellTexts(null, came, seed)).toEqual(tellTexts(null, EIGHT, seed));
    }),
  );
});

test('D25 D26 told in the order they came, whoever saw who wrote first knows the first text', () => {
  // the control: the same attacker, who saw who wrote when, finds the first text by its place
  const placesOf = (tell: (texts: readonly string[]) => readonly string[]): number => {
    const places = new Set<number>();
    for (let first = 0; first < EIGHT.length; first += 1) {
      const came = [...EIGHT.slice(first), ...EIGHT.slice(0, first)];
      places.add(tell(came).indexOf(came[0] as string));
    }
    return places.size;
  };
  expect(placesOf((texts) => texts)).toBe(1);
  expect(placesOf((texts) => tellTexts(null, texts, 'seed').texts ?? [])).toBe(EIGHT.length);
});

test('D26 another seed gives another order, and every place is as likely', () => {
  const first = new Map(EIGHT.map((text) => [text, 0]));
  for (let seed = 0; seed < 4000; seed += 1) {
    const text = shuffled(EIGHT, `release ${seed}`)[0] as string;
    first.set(text, (first.get(text) ?? 0) + 1);
  }
  // 500 each, within five standard deviations
  for (const times of first.values()) expect(Math.abs(times - 500)).toBeLessThan(105);
});
