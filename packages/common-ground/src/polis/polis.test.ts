import { expect, test } from 'vitest';
import { javaRandom } from './java-random.ts';
import { inMapOrder } from './map-order.ts';
import { polis } from './polis.ts';
import { meanSilhouette } from './silhouette.ts';
import { share, shareTest, twoSharesTest } from './tests.ts';
import type { Vote } from './vote-matrix.ts';

/** Two camps of ten over eight statements; statement 7 is held by everybody, 8 is rejected. */
const twoCamps = (): Vote[] => {
  const votes: Vote[] = [];
  for (let person = 0; person < 20; person += 1) {
    for (let statement = 0; statement < 9; statement += 1) {
      if ((person * 7 + statement * 3) % 11 === 0) continue;
      const camp = person % 2 === 0 ? 1 : -1;
      const vote = statement === 7 ? 1 : (person + statement) % 9 === 4 ? 0 : camp * (statement % 2 === 0 ? 1 : -1);
      votes.push({ person, statement, vote: vote as Vote['vote'] });
    }
  }
  return votes;
};

test('C32 two camps are two groups; what one agrees with stands for it, and all agree with what all share', () => {
  const found = polis(twoCamps(), new Set([8]));
  expect(found.k).toBe(2);
  const even = found.labels.get(0) as number;
  for (let person = 0; person < 20; person += 1)
    expect(found.labels.get(person)).toBe(person % 2 === 0 ? even : 1 - even);
  expect(found.groups.map(({ members }) => members)).toEqual([10, 10]);
  const listed = found.groups[even]?.representative ?? [];
  expect(listed.length).toBeGreaterThan(1);
  for (const one of listed) expect(one.for).toBe(one.statement % 2 === 0 ? 'agree' : 'disagree');
  expect(listed.map(({ statement }) => statement)).not.toContain(8);
  expect(found.majority.agree[0]?.statement).toBe(7);
  const consensus = found.groupAwareConsensus;
  const ofAll = consensus[found.statements.indexOf(7)] as number;
  for (const [column, value] of consensus.entries()) if (column !== 7) expect(value).toBeLessThan(ofAll);
});

test('C33 it depends on which votes there are and on the order of numbers, not on the order they are listed in', () => {
  const votes = twoCamps();
  const backwards = polis([...votes].reverse(), new Set([8]));
  expect(backwards).toEqual(polis(votes, new Set([8])));
  // the last vote of a person on a statement counts
  const changed = polis([{ person: 0, statement: 1, vote: 1 }, ...votes], new Set([8]));
  expect(changed).toEqual(polis(votes, new Set([8])));
});

test('C34 no votes, one person, or everybody alike: a result all the same, never a number that is none', () => {
  expect(polis([]).k).toBe(0);
  expect(polis([{ person: 1, statement: 1, vote: 1 }])).toMatchObject({ people: 1, k: 1 });
  const alike = polis(
    Array.from({ length: 160 }, (_, at): Vote => ({ person: at % 20, statement: Math.floor(at / 20), vote: 1 })),
  );
  expect(alike.k).toBe(1);
  expect([...alike.projection.values()].flat().every(Number.isFinite)).toBe(true);
  expect([...alike.groupAwareConsensus].every((value) => value > 0.9)).toBe(true);
});

test('C38 fewer than fifteen with seven votes: the most active fill up, of equals whom the worker’s map hands out first', () => {
  const votes = twoCamps().filter(({ person, statement }) => person < 12 || statement < 3);
  const counts = new Map<number, number>();
  for (const { person } of votes) counts.set(person, (counts.get(person) ?? 0) + 1);
  const found = polis(votes);
  expect([...found.labels.keys()].filter((person) => person < 12)).toHaveLength(12);
  const filled = [...found.labels.keys()].filter((person) => person >= 12).sort((a, b) => a - b);
  const likely = [12, 13, 14, 15, 16, 17, 18, 19].sort(
    (a, b) => (counts.get(b) as number) - (counts.get(a) as number) || inMapOrder(a, b),
  );
  expect(filled).toEqual(likely.slice(0, 3).sort((a, b) => a - b));
  // people are in the order of their first votes, however the votes are listed
  expect(found.inConversation).toEqual([...found.labels.keys()]);
});

test('whole numbers come in the order in which a map of Clojure’s hands them out', () => {
  // as in the recorded answers of london.youth.policing
  const recorded = [7, 20, 1, 24, 4, 15, 21, 13, 22, 6, 25, 17, 3, 12, 2, 23, 19, 11, 9, 5, 14, 26, 16, 10, 18, 8];
  expect([...recorded].sort((a, b) => a - b).sort(inMapOrder)).toEqual(recorded);
  expect(inMapOrder(0, 7)).toBeLessThan(0);
});

test('C35 its tests are those Polis publishes: one success for free', () => {
  expect(share(10, 10)).toBeCloseTo(11 / 12, 12);
  expect(shareTest(10, 10)).toBeCloseTo(3.3166247903554, 12);
  expect(shareTest(1, 1)).toBeGreaterThan(1.2816); // a fault of Polis' test, described in engine.md § 5
  expect(twoSharesTest(10, 10, 2, 13)).toBeCloseTo(3.928571, 5);
  expect(twoSharesTest(3, 3, 3, 3)).toBe(0);
});

test('numbers from a seed are those of java.util.Random', () => {
  const random = javaRandom(42);
  expect([random(), random(), random()]).toEqual([0.7275636800328681, 0.6832234717598454, 0.30871945533265976]);
});

test('the mean silhouette of two far pairs nears one, and a point alone counts nothing', () => {
  const points = Float64Array.from([0, 0, 0, 1, 100, 0, 100, 1]);
  expect(meanSilhouette(points, [0, 0, 1, 1], 2)).toBeGreaterThan(0.98);
  expect(meanSilhouette(points.slice(0, 4), [0, 1], 2)).toBe(0);
  expect(meanSilhouette(points, [0, 1, 0, 1], 2)).toBeLessThan(0);
});
