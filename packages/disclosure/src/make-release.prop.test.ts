import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRelease } from './make-release.ts';
import { releaseOpenData } from './open-data.ts';
import type { CircleState, Judge, Kept, ReleasedVoice } from './release.ts';
import { answersIn, fewestChanged, type Tally } from './tally.ts';

type Answer = 'agree' | 'pass' | 'disagree';
type Move = { readonly person: number; readonly answer: Answer | null };

const POSITIONS = ['p1', 'p2', 'p3'];
const SIZES = [9, 7, 4, 3]; // the last: in no position
const PEOPLE = SIZES.reduce((a, b) => a + b, 0);
const placeOf = (person: number): number => {
  let place = 0;
  for (let before = 0; person >= before + (SIZES[place] ?? 0); place += 1) before += SIZES[place] ?? 0;
  return place;
};

/** A judge that reveals everything it is given, so that any leak is visible in the release. */
const telltale: Judge = (counts) => ({
  label: counts.some(({ disagree, agree }) => disagree > agree) ? 'differ' : 'shared',
  needs: counts.map((_, position) => ({ position, more: counts[position]?.agree ?? 0 })),
  fragile: counts.some(({ pass }) => pass === 0),
  cannotTell: [],
  order: counts.reduce((sum, { agree, disagree, members }) => sum + agree * 100 + disagree * 10 + members, 0),
});

const stateOf = (answers: readonly (Answer | null)[]): CircleState => {
  const cells = SIZES.map(() => ({ agree: 0, pass: 0, disagree: 0 }));
  answers.forEach((answer, person) => {
    const cell = cells[placeOf(person)];
    if (answer !== null && cell !== undefined) cell[answer] += 1;
  });
  return {
    round: 1,
    threshold: 0.6,
    positions: POSITIONS,
    members: SIZES,
    voices: [{ id: 'v', cells, important: 0 }],
    wrongQuestion: 0,
  };
};

const histories = fc.array(
  fc.array(
    fc.record({
      person: fc.nat(PEOPLE - 1),
      answer: fc.constantFrom<Answer | null>('agree', 'agree', 'disagree', 'pass', null),
    }),
    { maxLength: 12 },
  ),
  { minLength: 1, maxLength: 8 },
);

type Played = { readonly voice: ReleasedVoice; readonly cells: readonly Tally[] };
const play = (history: readonly (readonly Move[])[], judge: Judge = telltale): readonly Played[] => {
  const answers: (Answer | null)[] = Array.from({ length: PEOPLE }, () => null);
  let kept: Kept | null = null;
  const played: Played[] = [];
  for (const moves of history) {
    for (const { person, answer } of moves) answers[person] = answer;
    const state = stateOf(answers);
    kept = makeRelease(kept, state, judge).kept;
    played.push({
      voice: kept.release.voices[0] as ReleasedVoice,
      cells: state.voices[0]?.cells ?? [],
    });
  }
  return played;
};

test('D1 D2 nothing is told of fewer than five, nor of a position whose remainder is fewer than five', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { voice } of play(history)) {
        expect(voice.whole === null || voice.whole.answers >= 5).toBe(true);
        for (const cell of voice.positions ?? []) expect(cell.tally === null || cell.tally.answers >= 5).toBe(true);
        // the third position has four people: it is never told separately
        expect(voice.positions?.[2]?.tally ?? null).toBeNull();
      }
    }),
  );
  const one = play([Array.from({ length: 9 }, (_, person): Move => ({ person, answer: 'agree' }))])[0]?.voice;
  expect(one?.positions).toBeNull(); // nine in the first position, nobody outside
  expect(one?.whole?.answers).toBe(9);
});

test('D4 where any position is told, no whole is', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { voice } of play(history)) if (voice.positions !== null) expect(voice.whole).toBeNull();
    }),
  );
});

test('D5 two circles that are told alike are judged alike', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const answers: (Answer | null)[] = Array.from({ length: PEOPLE }, () => null);
      for (const { person, answer } of history.flat()) answers[person] = answer;
      const truth = makeRelease(null, stateOf(answers), telltale).kept.release;
      // somebody who was the only one to agree, or not to agree, in their position answers differently
      for (let person = 0; person < PEOPLE; person += 1) {
        const others = answers
          .map((answer, who) => (who === person ? null : answer))
          .filter((answer, who) => answer !== null && placeOf(who) === placeOf(person));
        const isLast = others.length >= 4 && others.every((answer) => answer === others[0]);
        if (answers[person] === null || !isLast || placeOf(person) > 1) continue;
        for (const instead of ['agree', 'pass', 'disagree'] as const) {
          const changed = answers.with(person, instead);
          const other = makeRelease(null, stateOf(changed), telltale).kept.release;
          if (truth.voices[0]?.positions !== null && (others[0] !== 'pass' || instead === 'pass'))
            expect(other).toEqual(truth);
        }
      }
    }),
  );
});

test('D6 D7 what is told of a group moves only by three ballots or more, also between the whole and its parts', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const played = play(history);
      const told = new Map<string, { look: string; truth: Tally }>();
      for (const { voice, cells } of played) {
        const groups: readonly (readonly [string, ReleasedVoice['whole'], Tally])[] = [
          ...(voice.positions ?? []).map(
            ({ position, tally }, place) => [position, tally, cells[place] as Tally] as const,
          ),
          [
            'whole',
            voice.whole,
            cells.reduce((a, b) => ({
              agree: a.agree + b.agree,
              pass: a.pass + b.pass,
              disagree: a.disagree + b.disagree,
            })),
          ],
        ];
        for (const [group, tally, truth] of groups) {
          if (tally === null) continue;
          const { later, ...content } = tally;
          const before = told.get(group);
          if (before !== undefined && before.look !== JSON.stringify(content))
            expect(fewestChanged(before.truth, truth)).toBeGreaterThanOrEqual(3);
          if (before === undefined || before.look !== JSON.stringify(content))
            told.set(group, { look: JSON.stringify(content), truth });
          expect(later).toBeLessThan(3);
        }
        if (voice.positions === null) for (const position of POSITIONS) told.delete(position);
        else told.delete('whole');
      }
    }),
  );
});

test('D6 whoever watches release after release never sees a group move by one or two answers', () => {
  const answers: (Answer | null)[] = Array.from({ length: PEOPLE }, () => null);
  let kept: Kept | null = null;
  let leaks = 0;
  let leaksWithoutMemory = 0;
  let seen: ReleasedVoice | null = null;
  let seenWithoutMemory: ReleasedVoice | null = null;
  // people answer one by one, and a release is requested after each
  for (let turn = 0; turn < PEOPLE; turn += 1) {
    const person = (turn * 7) % PEOPLE;
    answers[person] = turn % 3 === 0 ? 'disagree' : 'agree';
    kept = makeRelease(kept, stateOf(answers), telltale).kept;
    leaks += stepsOfOneOrTwo(seen, kept.release.voices[0] as ReleasedVoice);
    seen = kept.release.voices[0] as ReleasedVoice;
    // the leaky control forgets what it told before
    const forgetful = makeRelease(null, stateOf(answers), telltale).kept.release.voices[0] as ReleasedVoice;
    leaksWithoutMemory += stepsOfOneOrTwo(seenWithoutMemory, forgetful);
    seenWithoutMemory = forgetful;
  }
  expect(leaks).toBe(0);
  expect(leaksWithoutMemory).toBeGreaterThan(3);
});

const stepsOfOneOrTwo = (before: ReleasedVoice | null, after: ReleasedVoice): number => {
  let steps = 0;
  const compare = (a: ReleasedVoice['whole'] | undefined, b: ReleasedVoice['whole']) => {
    if (a !== null && a !== undefined && b !== null && a.answers !== b.answers && Math.abs(a.answers - b.answers) < 3)
      steps += 1;
  };
  compare(before?.whole, after.whole);
  after.positions?.forEach((cell, place) => compare(before?.positions?.[place]?.tally, cell.tally));
  return steps;
};

test('D10 the wrong question and importance are told by the same rules', () => {
  const base = stateOf(Array.from({ length: PEOPLE }, () => 'agree'));
  const release = (wrongQuestion: number, important: number, before: Kept | null = null) =>
    makeRelease(
      before,
      { ...base, wrongQuestion, voices: base.voices.map((voice) => ({ ...voice, important })) },
      telltale,
    ).kept;
  expect(release(0, 0).release.wrongQuestion).toEqual({ of: PEOPLE, marked: null });
  expect(release(1, 0).release.wrongQuestion).toEqual({ of: PEOPLE, marked: null });
  expect(release(6, 0).release.wrongQuestion).toEqual({ of: PEOPLE, marked: 6 });
  expect(release(PEOPLE, 0).release.wrongQuestion).toEqual({ of: PEOPLE, marked: PEOPLE - 1 });
  expect(release(8, 0, release(6, 0)).release.wrongQuestion?.marked).toBe(6);
  expect(release(9, 0, release(6, 0)).release.wrongQuestion?.marked).toBe(9);
  expect([0, 4, 5, 9, 10].map((important) => release(0, important).release.voices[0]?.importance)).toEqual([
    0, 0, 5, 5, 10,
  ]);
  // five marked it and only five answered: all, which looks like all but one
  const five = stateOf(['agree', 'agree', 'disagree', 'pass', 'agree']);
  const marked = (important: number) =>
    makeRelease(null, { ...five, voices: five.voices.map((voice) => ({ ...voice, important })) }, telltale).kept.release
      .voices[0]?.importance;
  expect([marked(5), marked(4)]).toEqual([0, 0]);
  // the total is told in the steps of taking part, without an exact whole beside the positions
  const ofMore = makeRelease(null, { ...base, members: [10, 7, 4, 4], wrongQuestion: 25 }, telltale).kept.release
    .wrongQuestion;
  expect(ofMore).toEqual({ of: 23, marked: 22 });
  // one or none marked it: the next change does not reveal which either
  expect(release(3, 0, release(0, 0)).release.wrongQuestion).toEqual(
    release(3, 0, release(1, 0)).release.wrongQuestion,
  );
  const few = { ...base, members: [2, 2, 0, 0], voices: [], wrongQuestion: 3 };
  expect(makeRelease(null, few, telltale).kept.release.wrongQuestion).toBeNull();
});

test('D11 open data is told as it is, says so, and claims nothing below five answers', () => {
  const state: CircleState = {
    round: 1,
    threshold: 0.6,
    positions: [],
    members: [9],
    voices: [
      { id: 'b', cells: [{ agree: 1, pass: 0, disagree: 0 }], important: 0 },
      { id: 'a', cells: [{ agree: 9, pass: 0, disagree: 0 }], important: 0 },
    ],
    wrongQuestion: 0,
  };
  const release = releaseOpenData(state, telltale);
  expect(release.openData).toBe(true);
  expect(release.voices.map(({ voice, whole, label }) => [voice, whole?.agree, label])).toEqual([
    ['a', 9, 'shared'],
    ['b', 1, 'not-heard'],
  ]);
  expect(release.voices.every(({ whole }) => whole !== null && answersIn(whole) === whole.answers)).toBe(true);
});

test('D14 who has not answered moves by itself when three or more joined, and tells no answer', () => {
  const answers = Array.from({ length: PEOPLE }, (): Answer => 'agree');
  const first = makeRelease(null, stateOf(answers), telltale).kept;
  const joined = (more: number) =>
    makeRelease(first, { ...stateOf(answers), members: SIZES.map((size) => size + more) }, telltale).kept.release
      .voices[0]?.positions?.[0]?.tally;
  expect(joined(2)).toMatchObject({ answers: 9, notHeard: 0 });
  expect(joined(3)).toMatchObject({ answers: 9, notHeard: 3 });
});

test('the same state again moves nothing, and a release is plain JSON', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const answers: (Answer | null)[] = Array.from({ length: PEOPLE }, () => null);
      for (const { person, answer } of history.flat()) answers[person] = answer;
      const first = makeRelease(null, stateOf(answers), telltale).kept;
      const revived = JSON.parse(JSON.stringify(first)) as Kept;
      expect(revived).toEqual(first);
      const again = makeRelease(revived, stateOf(answers), telltale);
      expect(again.moved).toBe(false);
      expect(again.kept.release.revision).toBe(first.release.revision);
    }),
  );
});
