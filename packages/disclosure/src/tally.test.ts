import { expect, test } from 'vitest';
import { mayCompare, shownCount } from './taking-part.ts';
import { clampedCounts, fewestChanged, type Tally, tell } from './tally.ts';

/** Every tally of n answers. */
function* tallies(n: number): Generator<Tally> {
  for (let agree = 0; agree <= n; agree += 1)
    for (let disagree = 0; agree + disagree <= n; disagree += 1) yield { agree, pass: n - agree - disagree, disagree };
}
const look = (tally: Tally): string => JSON.stringify(tell(tally, 20));

test('D3 all and all but one look the same, none and one too, whatever the others answered', () => {
  for (let n = 5; n <= 12; n += 1) {
    expect(look({ agree: n, pass: 0, disagree: 0 })).toBe(look({ agree: n - 1, pass: 1, disagree: 0 }));
    expect(look({ agree: n, pass: 0, disagree: 0 })).toBe(look({ agree: n - 1, pass: 0, disagree: 1 }));
    expect(look({ agree: 0, pass: 0, disagree: n })).toBe(look({ agree: 1, pass: 0, disagree: n - 1 }));
    for (const tally of tallies(n)) {
      if (tally.disagree === 0 && tally.pass > 0)
        expect(look(tally)).toBe(look({ ...tally, disagree: 1, pass: tally.pass - 1 }));
      if (tally.agree === 0 && tally.pass > 0)
        expect(look(tally)).toBe(look({ ...tally, agree: 1, pass: tally.pass - 1 }));
    }
  }
});

test('D3 an attacker who knows the rules cannot tell any one answer from what is told: exhaustively to twelve', () => {
  for (let n = 5; n <= 12; n += 1) {
    const worlds = new Map<string, Tally[]>();
    for (const tally of tallies(n)) worlds.set(look(tally), [...(worlds.get(look(tally)) ?? []), tally]);
    for (const possible of worlds.values()) {
      // somebody's answer is known when everybody gave it in every world
      for (const answer of ['agree', 'pass', 'disagree'] as const)
        expect(possible.every((world) => world[answer] === n)).toBe(false);
      // it is never certain that nobody, or exactly one person, gave an answer that can harm
      for (const answer of ['agree', 'disagree'] as const) {
        const counts = new Set(possible.map((world) => world[answer]));
        if (counts.has(0)) expect(counts.has(1)).toBe(true);
        if (counts.has(n)) expect(counts.has(n - 1)).toBe(true);
      }
    }
  }
});

test('D3 told without clamping, the same attacker succeeds', () => {
  const worlds = new Map<string, Tally[]>();
  for (const tally of tallies(6)) worlds.set(JSON.stringify(tally), [tally]);
  expect([...worlds.values()].some((possible) => possible.every((world) => world.agree === 6))).toBe(true);
});

test('the marks of a group are as many as it has answers, and never more than the truth', () => {
  for (let n = 5; n <= 12; n += 1)
    for (const tally of tallies(n)) {
      const told = tell(tally, 15);
      expect(told.agree + told.pass + told.disagree + told.notTold).toBe(n);
      expect(told.agree).toBeLessThanOrEqual(tally.agree);
      expect(told.pass).toBeLessThanOrEqual(tally.pass);
      expect(told.disagree).toBeLessThanOrEqual(tally.disagree);
      expect(told.notTold).toBeLessThanOrEqual(2);
      expect(told.notHeard).toBe(15 - n);
    }
});

test('D5 the clamped counts follow from what is told alone, within 1 … n − 1', () => {
  for (let n = 5; n <= 12; n += 1)
    for (const tally of tallies(n)) {
      const { agree, pass, disagree, members } = clampedCounts(tell(tally, 15));
      expect(agree).toBe(Math.min(Math.max(tally.agree, 1), n - 1));
      expect(disagree).toBe(Math.min(Math.max(tally.disagree, 1), n - 1));
      expect(agree + pass + disagree).toBe(n);
      expect(members).toBe(15);
    }
});

test('D6 the fewest ballots between two tallies: newcomers, changes and withdrawals', () => {
  const from = { agree: 4, pass: 2, disagree: 1 };
  expect(fewestChanged(from, from)).toBe(0);
  expect(fewestChanged(from, { agree: 6, pass: 2, disagree: 2 })).toBe(3);
  expect(fewestChanged(from, { agree: 2, pass: 2, disagree: 3 })).toBe(2);
  expect(fewestChanged(from, { agree: 1, pass: 2, disagree: 1 })).toBe(3);
});

test('D8 taking part moves in steps, and reads heard or not heard below five', () => {
  expect([0, 1, 4].map((people) => shownCount(people).kind)).toEqual(['not-heard', 'heard', 'heard']);
  expect([5, 6, 7, 8, 10, 11, 500].map((people) => shownCount(people))).toEqual(
    [5, 5, 5, 8, 8, 11, 500].map((count) => ({ kind: 'count', count })),
  );
});

test('D9 one to four who came or went allow no comparison, though the group be as large as before', () => {
  expect([0, 1, 4, 5, 9].map((came) => mayCompare(came, 0))).toEqual([true, false, false, true, true]);
  expect([0, 1, 4, 5, 9].map((went) => mayCompare(0, went))).toEqual([true, false, false, true, true]);
  expect([mayCompare(2, 2), mayCompare(5, 1), mayCompare(6, 5)]).toEqual([false, false, true]);
});
