import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couldBe } from './could-be.ts';
import { type MakeRelease, makeRelease, makeReleaseUnder } from './make-release.ts';
import type { CircleState, Judge, Kept, Moment } from './release.ts';
import { THE_RULES } from './rules.ts';
import { addUp, answersIn, type Tally, tell } from './tally.ts';

/*
 * For every single answer of random histories, the test builds another world in which that person answered differently
 * and every release is the same to the byte. So somebody who has all releases and knows every rule cannot know the
 * answer.
 */

type Answer = 'agree' | 'pass' | 'disagree';
const ANSWERS: readonly Answer[] = ['agree', 'pass', 'disagree'];
/** By person, then by step. */
type World = readonly (readonly (Answer | null)[])[];

const PLACES = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3];
const POSITIONS = ['p1', 'p2', 'p3'];

/** Reveals everything that it is given. */
const telltale: Judge = (counts) => ({
  label: counts.some(({ agree, disagree }) => disagree > agree) ? 'differ' : 'shared',
  needs: counts.map(({ agree }, position) => ({ position, more: agree })),
  fragile: counts.some(({ pass }) => pass === 0),
  cannotTell: [],
  order: counts.reduce((sum, { agree, disagree, members }) => sum + agree * 100 + disagree * 10 + members, 0),
});

const cellsAt = (world: World, step: number): Tally[] =>
  [0, 1, 2, 3].map((place) => {
    const cell = { agree: 0, pass: 0, disagree: 0 };
    PLACES.forEach((of, person) => {
      const answer = world[person]?.[step] ?? null;
      if (of === place && answer !== null) cell[answer] += 1;
    });
    return cell;
  });

type Setting = { readonly asked: readonly boolean[]; readonly ended: readonly boolean[] };
const seenOf = (world: World, { asked, ended }: Setting, make: MakeRelease = makeRelease): string => {
  let kept: Kept | null = null;
  const seen: unknown[] = [];
  asked.forEach((isAsked, step) => {
    const state: CircleState = {
      round: 1,
      threshold: 0.6,
      positions: POSITIONS,
      members: [0, 1, 2, 3].map((place) => PLACES.filter((of) => of === place).length),
      voices: isAsked ? [{ id: 'v', cells: cellsAt(world, step), important: 0 }] : [],
      wrongQuestion: 0,
    };
    const moment: Moment = ended[step] ? 'at the end' : 'on the way';
    kept = make(kept, state, telltale, moment).kept;
    seen.push(kept.release);
  });
  return JSON.stringify(seen);
};

/** Biased towards unanimity, where answers are most at risk. People come, change and take back. */
const step = fc.record({
  crowd: fc.constantFrom<Answer | null>('agree', 'disagree', 'pass', null),
  moves: fc.array(
    fc.record({
      person: fc.nat(PLACES.length - 1),
      answer: fc.constantFrom<Answer | null>(...ANSWERS, null),
    }),
    { maxLength: 6 },
  ),
  joining: fc.subarray(PLACES.map((_, person) => person)),
  asked: fc.constantFrom(true, true, true, false),
  ended: fc.boolean(),
});
const histories = fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => {
  const now: (Answer | null)[] = PLACES.map(() => null);
  const world: (Answer | null)[][] = PLACES.map(() => []);
  for (const { crowd, moves, joining } of steps) {
    if (crowd !== null) for (const person of joining) now[person] = crowd;
    for (const { person, answer } of moves) now[person] = answer;
    for (const [person, answers] of world.entries()) answers.push(now[person] ?? null);
  }
  return {
    world: world as World,
    setting: { asked: steps.map(({ asked }) => asked), ended: steps.map(({ ended }) => ended) },
  };
});

const withAnswer = (world: World, person: number, at: number, answer: Answer | null): World =>
  world.map((answers, who) => (who === person ? answers.with(at, answer) : answers));

/** Worlds in which the person answered differently at that step: alone, or in exchange with somebody else. */
function* otherwise(world: World, person: number, at: number): Generator<World> {
  const own = world[person]?.[at] ?? null;
  for (const answer of ANSWERS) if (answer !== own) yield withAnswer(world, person, at, answer);
  for (const [other, answers] of world.entries()) {
    const theirs = answers[at] ?? null;
    if (theirs !== null && theirs !== own) yield withAnswer(withAnswer(world, person, at, theirs), other, at, own);
  }
}

test('D12 for every answer of every history there is a world with another answer and the same releases', () => {
  let tried = 0;
  fc.assert(
    fc.property(histories, ({ world, setting }) => {
      const truth = seenOf(world, setting);
      for (let person = 0; person < PLACES.length; person += 1)
        for (let at = 0; at < setting.asked.length; at += 1) {
          if ((world[person]?.[at] ?? null) === null) continue;
          tried += 1;
          let isOpen = false;
          for (const other of otherwise(world, person, at)) {
            isOpen = seenOf(other, setting) === truth;
            if (isOpen) break;
          }
          expect(isOpen, `person ${person} at step ${at}`).toBe(true);
        }
    }),
    { numRuns: 120 },
  );
  expect(tried).toBeGreaterThan(1000);
});

test('D12 the control: told exactly, the same search finds no other world where all agree', () => {
  const world: World = PLACES.map(() => ['agree']);
  const setting: Setting = { asked: [true], ended: [true] };
  const exactly = makeReleaseUnder({
    ...THE_RULES,
    tell: (tally, members) => ({ ...tell(tally, members), ...tally, notTold: 0 }),
  });
  const isOpen = (make: MakeRelease): boolean =>
    [...otherwise(world, 0, 0)].some((other) => seenOf(other, setting, make) === seenOf(world, setting, make));
  expect([isOpen(makeRelease), isOpen(exactly)]).toEqual([true, false]);
});

test('D12 releases follow from what each group can be told as, and from nothing else', () => {
  let different = 0;
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat(1000)), ({ world, setting }, draws) => {
      const draw = (below: number): number => (draws.next().value as number) % below;
      const twin = setting.asked.map((_, at) => twinOf(cellsAt(world, at), draw));
      let kept: Kept | null = null;
      let other: Kept | null = null;
      setting.asked.forEach((isAsked, at) => {
        const stateOf = (cells: readonly Tally[]): CircleState => ({
          round: 1,
          threshold: 0.6,
          positions: POSITIONS,
          members: [7, 6, 3, 2],
          voices: isAsked ? [{ id: 'v', cells, important: 0 }] : [],
          wrongQuestion: 0,
        });
        const moment: Moment = setting.ended[at] ? 'at the end' : 'on the way';
        const cells = cellsAt(world, at);
        if (JSON.stringify(cells) !== JSON.stringify(twin[at])) different += 1;
        kept = makeRelease(kept, stateOf(cells), telltale, moment).kept;
        other = makeRelease(other, stateOf(twin[at] ?? cells), telltale, moment).kept;
        // everything that the server keeps is compared too: it holds no exact tally
        expect(other).toEqual(kept);
      });
    }),
    { numRuns: 500 },
  );
  expect(different).toBeGreaterThan(100);
});

/** Other answers of as many people with the same told forms: of each group, and of all together. */
const twinOf = (cells: readonly Tally[], draw: (below: number) => number): readonly Tally[] => {
  const look = (all: readonly Tally[]): string => {
    const whole = addUp(all);
    return answersIn(whole) < 5 ? '' : JSON.stringify(tell(whole, 18));
  };
  for (let tries = 0; tries < 12; tries += 1) {
    const twin = cells.map((cell) => {
      const worlds = answersIn(cell) < 5 ? ofAsMany(answersIn(cell)) : couldBe(tell(cell, 9));
      return worlds[draw(worlds.length)] ?? cell;
    });
    if (look(twin) === look(cells)) return twin;
  }
  return cells;
};
const ofAsMany = (n: number): Tally[] =>
  Array.from({ length: n + 1 }, (_, agree) =>
    Array.from({ length: n - agree + 1 }, (__, disagree) => ({
      agree,
      pass: n - agree - disagree,
      disagree,
    })),
  ).flat();
