import { expect, test } from 'vitest';
import { couldBe, fewestSince } from './could-be.ts';
import { makeRelease, makeReleaseUnder, type MakeRelease } from './make-release.ts';
import type { CircleState, Judge, Kept } from './release.ts';
import { type Rules, THE_RULES } from './rules.ts';
import { fewestChanged, type Tally, tell, type ToldTally } from './tally.ts';

/*
 * The attacker knows every rule and keeps every release. Here the whole space is small enough to try. Every possible
 * combination of answers is put through the release step, and worlds that look alike from outside are grouped. The
 * attacker knows whatever is the same in all of them.
 */

function* tallies(n: number): Generator<Tally> {
  for (let agree = 0; agree <= n; agree += 1)
    for (let disagree = 0; agree + disagree <= n; disagree += 1) yield { agree, pass: n - agree - disagree, disagree };
}
const all = (...sizes: readonly number[]): Tally[] => sizes.flatMap((n) => [...tallies(n)]);
const answersIn = ({ agree, pass, disagree }: Tally): number => agree + pass + disagree;
const plus = (a: Tally, b: Tally): Tally => ({
  agree: a.agree + b.agree,
  pass: a.pass + b.pass,
  disagree: a.disagree + b.disagree,
});
const REST: Tally = { agree: 3, pass: 1, disagree: 2 };
const NONE: Tally = { agree: 0, pass: 0, disagree: 0 };

/** Reveals everything that it is given. */
const telltale: Judge = (counts) => ({
  label: counts.some(({ agree, disagree }) => disagree > agree) ? 'differ' : 'shared',
  needs: counts.map(({ agree }, position) => ({ position, more: agree })),
  fragile: counts.some(({ pass }) => pass === 0),
  cannotTell: [],
  order: counts.reduce((sum, { agree, disagree, members }) => sum + agree * 100 + disagree * 10 + members, 0),
});

/** `cells`: position a, position b, in no position. */
const stateOf = (cells: readonly Tally[], asked = true): CircleState => ({
  round: 1,
  threshold: 0.6,
  positions: ['a', 'b'],
  members: [9, 9, 2],
  voices: asked ? [{ id: 'v', cells, important: 0 }] : [],
  wrongQuestion: 0,
});

type World = readonly (readonly Tally[])[];
/** Everything that is sent, release after release. */
const seenOf = (world: World, make: MakeRelease, judge: Judge = telltale): string => {
  let kept: Kept | null = null;
  const seen: unknown[] = [];
  for (const cells of world) {
    kept = make(kept, stateOf(cells), judge).kept;
    seen.push(kept.release);
  }
  return JSON.stringify(seen);
};
const alike = (worlds: Iterable<World>, make: MakeRelease): readonly World[][] => {
  const groups = new Map<string, World[]>();
  for (const world of worlds) {
    const seen = seenOf(world, make);
    groups.set(seen, [...(groups.get(seen) ?? []), world]);
  }
  return [...groups.values()];
};
const isUnanimous = (tally: Tally): boolean =>
  answersIn(tally) > 0 && Object.values(tally).filter((count) => count > 0).length === 1;

/** How often everybody's answer in a group is certain. `pick` selects the group from a world. */
const certainties = (groups: readonly World[][], pick: (world: World) => Tally): number =>
  groups.filter((worlds) => {
    const first = pick(worlds[0] as World);
    return isUnanimous(first) && worlds.every((world) => JSON.stringify(pick(world)) === JSON.stringify(first));
  }).length;

const runs = (sizes: readonly (readonly number[])[]): World[] =>
  sizes.reduce<World[]>(
    (worlds, step) => worlds.flatMap((world) => all(...step).map((tally) => [...world, [tally, REST, NONE]])),
    [[]],
  );
const inA =
  (step: number) =>
  (world: World): Tally =>
    world[step]?.[0] ?? NONE;

const under = (changed: Partial<Rules>): MakeRelease => makeReleaseUnder({ ...THE_RULES, ...changed });

/** The leaky control of D12: it decides by the exact tallies whether a result changes, as a first version would. */
const EXACT = Symbol('the exact tally');
type Marked = ToldTally & { readonly [EXACT]?: Tally };
const decidesByTruth = under({
  tell: (tally, members) => ({ ...tell(tally, members), [EXACT]: tally }) as Marked,
  since: (told, now) => fewestChanged((told as Marked)[EXACT] ?? NONE, now),
});
const tellsExactly = under({
  tell: (tally, members) => ({
    ...tally,
    answers: answersIn(tally),
    notTold: 0,
    notHeard: members - answersIn(tally),
    later: 0,
  }),
});

test('D3 D12 two releases of five to seven: nobody’s answer is ever certain, one and none stay alike', () => {
  const groups = alike(
    runs([
      [5, 6, 7],
      [5, 6, 7],
    ]),
    makeRelease,
  );
  for (const step of [0, 1]) {
    expect(certainties(groups, inA(step))).toBe(0);
    for (const worlds of groups) {
      for (const answer of ['agree', 'disagree'] as const) {
        const counts = new Map<number, Set<number>>();
        for (const world of worlds) {
          const tally = inA(step)(world);
          const n = answersIn(tally);
          counts.set(n, (counts.get(n) ?? new Set()).add(tally[answer]));
        }
        for (const [n, possible] of counts) {
          expect(possible.has(0)).toBe(possible.has(1));
          expect(possible.has(n)).toBe(possible.has(n - 1));
        }
      }
    }
  }
});

test('D3 D12 three releases of five: the whole run tells nobody’s answer', () => {
  const groups = alike(runs([[5], [5], [5]]), makeRelease);
  for (const step of [0, 1, 2]) expect(certainties(groups, inA(step))).toBe(0);
});

test('D12 the control: where the exact tallies decide whether a result moves, the move itself tells that all agreed', () => {
  const groups = alike(
    runs([
      [5, 6, 7],
      [5, 6, 7],
    ]),
    decidesByTruth,
  );
  expect(certainties(groups, inA(0))).toBeGreaterThan(10);
});

test('D3 the control: told exactly, all is told as all', () => {
  expect(certainties(alike(runs([[5, 6]]), tellsExactly), inA(0))).toBeGreaterThan(5);
});

test('D5 the control: a label from exact counts tells all from all but one', () => {
  const withTruth = (tally: Tally): string =>
    seenOf([[tally, REST, NONE]], makeRelease, (counts) => ({
      ...telltale(counts),
      label: tally.agree === 5 ? 'shared' : 'nearly',
    }));
  expect(withTruth({ agree: 5, pass: 0, disagree: 0 })).not.toBe(withTruth({ agree: 4, pass: 1, disagree: 0 }));
  expect(seenOf([[{ agree: 5, pass: 0, disagree: 0 }, REST, NONE]], makeRelease)).toBe(
    seenOf([[{ agree: 4, pass: 1, disagree: 0 }, REST, NONE]], makeRelease),
  );
});

test('D1 D2 what fewer than five answered is the same from outside, whatever they answered', () => {
  for (const n of [1, 2, 3, 4]) {
    // b is told separately here; the members of a and of no position are its remainder
    const looks = (make: MakeRelease) =>
      new Set([...tallies(n)].map((few) => seenOf([[few, REST, { agree: 2, pass: 1, disagree: 1 }]], make)));
    const lonely = (make: MakeRelease) => new Set([...tallies(n)].map((few) => seenOf([[few, NONE, NONE]], make)));
    expect([looks(makeRelease).size, lonely(makeRelease).size]).toEqual([1, 1]);
    if (n > 2) expect(looks(under({ leastAnswers: 3 })).size).toBeGreaterThan(1);
    // six are in b; with so few beside them they are not told separately, but as one whole with them
    const outside = (make: MakeRelease) =>
      JSON.parse(seenOf([[NONE, REST, { agree: n, pass: 0, disagree: 0 }]], make))[0].voices[0].positions;
    expect(outside(makeRelease)).toBeNull();
    expect(outside(under({ leastOutside: 0 }))).not.toBeNull();
  }
});

test('D4 the control: an exact whole beside the positions tells the one who stands in no position', () => {
  const ones = all(1);
  const worlds = [...tallies(5)].flatMap((a) => ones.map((one): World => [[a, REST, one]]));
  const besideWhole: MakeRelease = (before, state, judge) => {
    const made = makeRelease(before, state, judge);
    const whole = (state.voices[0]?.cells ?? []).reduce(plus);
    return { ...made, kept: { ...made.kept, release: { ...made.kept.release, whole } as never } };
  };
  const inNone = (world: World): Tally => world[0]?.[2] ?? NONE;
  expect(certainties(alike(worlds, makeRelease), inNone)).toBe(0);
  expect(certainties(alike(worlds, besideWhole), inNone)).toBeGreaterThan(0);
});

test('D7 subtracting the parts from an earlier whole leaves no small group, even to one who watched who came', () => {
  // four in a and one in no position are told as a whole; then one more comes to a, and five to b
  const worlds = [...tallies(4)].flatMap((a) =>
    all(1).flatMap((newcomer) =>
      all(1).map(
        (one): World => [
          [a, NONE, one],
          [plus(a, newcomer), { agree: 2, pass: 1, disagree: 2 }, one],
        ],
      ),
    ),
  );
  const inNone = (world: World): Tally => world[0]?.[2] ?? NONE;
  expect(certainties(alike(worlds, makeRelease), inNone)).toBe(0);
  expect(certainties(alike(worlds, under({ comparesPositionsWithWhole: false })), inNone)).toBeGreaterThan(0);
});

test('D7 once told by position, never as a whole again', () => {
  const many = { agree: 6, pass: 1, disagree: 2 };
  const first = makeRelease(null, stateOf([many, REST, NONE]), telltale).kept;
  const few = [
    { agree: 3, pass: 0, disagree: 0 },
    { agree: 1, pass: 0, disagree: 1 },
    { agree: 1, pass: 0, disagree: 0 },
  ];
  const gone = makeRelease(first, stateOf(few), telltale).kept.release.voices[0];
  expect(gone?.whole).toBeNull();
  expect(gone?.positions?.map(({ tally }) => tally)).toEqual([null, null]);
});

test('D13 a voice that was hidden and comes back moves by three, as if it had never gone', () => {
  const told = [{ agree: 3, pass: 1, disagree: 2 }, REST, NONE];
  const oneMore = [{ agree: 4, pass: 1, disagree: 2 }, REST, NONE];
  const backAgain = (make: MakeRelease): string | undefined => {
    const first = make(null, stateOf(told), telltale).kept;
    const without = make(first, stateOf(told, false), telltale).kept;
    expect(without.release.voices).toEqual([]);
    return JSON.stringify(
      make(JSON.parse(JSON.stringify(without)), stateOf(oneMore), telltale, 'on the way').kept.release.voices,
    );
  };
  const as = JSON.stringify(makeRelease(null, stateOf(told), telltale).kept.release.voices);
  expect(backAgain(makeRelease)).toBe(as);
  expect(backAgain(under({ remembers: false }))).not.toBe(as);
});

test('D13 a group that fell below five and came back is still told by three', () => {
  const at = (agree: number) => stateOf([{ agree, pass: 0, disagree: 2 }, REST, NONE]);
  let kept = makeRelease(null, at(6), telltale).kept;
  kept = makeRelease(kept, at(1), telltale).kept;
  expect(kept.release.voices[0]?.positions?.[0]?.tally).toBeNull();
  kept = makeRelease(kept, at(5), telltale).kept;
  expect(kept.release.voices[0]?.positions?.[0]?.tally).toMatchObject({ agree: 6, later: 1 });
  kept = makeRelease(kept, at(9), telltale).kept;
  expect(kept.release.voices[0]?.positions?.[0]?.tally).toMatchObject({ agree: 9, later: 0 });
});

test('D6 while a round is open nothing at all moves by one or two, not even how many came later', () => {
  for (const before of tallies(7)) {
    const first = makeRelease(null, stateOf([before, REST, NONE]), telltale, 'on the way').kept;
    for (const after of all(5, 6, 7, 8, 9)) {
      if (fewestChanged(before, after) > 2) continue;
      const next = makeRelease(first, stateOf([after, REST, NONE]), telltale, 'on the way');
      expect(next.moved).toBe(false);
      const atTheEnd = makeRelease(first, stateOf([after, REST, NONE]), telltale).kept.release.voices[0]?.positions?.[0]
        ?.tally;
      expect(atTheEnd).toMatchObject({ answers: 7, later: expect.any(Number) });
      expect(atTheEnd?.later).toBeLessThanOrEqual(fewestChanged(before, after));
      const leaky = under({ leastChanged: 1 });
      const told = JSON.stringify(tell(before, 9));
      if (told !== JSON.stringify(tell(after, 9)) && fewestSince(tell(before, 9), after, 5) > 0)
        expect(leaky(first, stateOf([after, REST, NONE]), telltale, 'on the way').moved).toBe(true);
    }
  }
});

test('D12 what a tally could be is exactly what is told alike, and holds more than one wherever it could harm', () => {
  for (let n = 5; n <= 10; n += 1)
    for (const tally of tallies(n)) {
      const looks = JSON.stringify(tell(tally, 12));
      const same = [...tallies(n)].filter((other) => JSON.stringify(tell(other, 12)) === looks);
      const sorted = (list: readonly Tally[]) => list.map((one) => JSON.stringify(one)).sort();
      expect(sorted(couldBe(tell(tally, 12)))).toEqual(sorted(same));
    }
});
