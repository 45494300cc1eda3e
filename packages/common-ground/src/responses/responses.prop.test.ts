import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonGround } from '../held/common-ground.ts';
import { Labels } from '../held/labels.ts';
import { type Answer, Responses } from './responses.ts';
import { answered, heldInCircle } from '../held/support.ts';

const PEOPLE = 12;
const VOICES = 6;
const POSITIONS = 3;

type Step = {
  readonly person: number;
  readonly voice: number;
  readonly answer: Answer | null;
  readonly important: boolean;
};
const step: fc.Arbitrary<Step> = fc.record({
  person: fc.nat(PEOPLE - 1),
  voice: fc.nat(VOICES - 1),
  answer: fc.constantFrom<Answer | null>(1, 0, -1, null),
  important: fc.boolean(),
});

const room = (): Responses => {
  const responses = new Responses(POSITIONS);
  for (let person = 0; person < PEOPLE; person += 1) responses.addPerson((person % (POSITIONS + 1)) - 1);
  for (let voice = 0; voice < VOICES; voice += 1) responses.addVoice();
  return responses;
};

const told = (responses: Responses): unknown =>
  Array.from({ length: VOICES }, (_, voice) =>
    [-1, 0, 1, 2].map((position) => [responses.counts(voice, position), responses.important(voice, position)]),
  );

test('C13 only the last answer of each person counts, whatever came before and in whatever order of people', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const live = room();
      for (const { person, voice, answer, important } of steps) live.set(person, voice, answer, important);
      const last = new Map(steps.map((one) => [`${one.person}/${one.voice}`, one]));
      const cold = room();
      for (const { person, voice, answer, important } of [...last.values()].reverse())
        cold.set(person, voice, answer, important);
      expect(told(live)).toEqual(told(cold));
    }),
  );
});

test('C14 an answer taken back, a person who left and came back, or moved and moved back: as if it had never been', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.nat(PEOPLE - 1),
      fc.integer({ min: -1, max: POSITIONS - 1 }),
      (steps, who, elsewhere) => {
        const responses = room();
        for (const { person, voice, answer, important } of steps) responses.set(person, voice, answer, important);
        const before = told(responses);
        const home = responses.positionOf(who);
        responses.movePerson(who, elsewhere);
        responses.setGone(who, true);
        responses.setGone(who, false);
        responses.movePerson(who, home);
        const kept = responses.answerOf(who, 2);
        responses.set(who, 2, kept === 1 ? -1 : 1, true);
        responses.set(who, 2, null);
        if (kept !== null)
          responses.set(who, 2, kept, steps.findLast((one) => one.person === who && one.voice === 2)?.important);
        expect(told(responses)).toEqual(before);
      },
    ),
  );
});

test('C15 a probability lies from 0 to 1, rises with an agree and falls with a disagree', () => {
  fc.assert(
    fc.property(
      fc.nat(30),
      fc.nat(30),
      fc.nat(30),
      fc.nat(60),
      fc.constantFrom(0.5, 0.6, 2 / 3, 0.8),
      (agree, pass, disagree, unseen, threshold) => {
        const counts = { agree, pass, disagree, members: agree + pass + disagree + unseen + 1 };
        const held = heldInCircle(counts, threshold);
        expect(held).toBeGreaterThanOrEqual(0);
        expect(held).toBeLessThanOrEqual(1);
        expect(heldInCircle({ ...counts, agree: agree + 1 }, threshold)).toBeGreaterThanOrEqual(held - 1e-12);
        expect(heldInCircle({ ...counts, disagree: disagree + 1 }, threshold)).toBeLessThanOrEqual(held + 1e-12);
      },
    ),
  );
});

test('C16 the finding is the same in whatever order the positions stand, and after one answer only that voice changes', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 120 }), step, (steps, more) => {
      const responses = room();
      for (const { person, voice, answer } of steps) responses.set(person, voice, answer);
      const countsOf = (voice: number) => [0, 1, 2].map((position) => responses.counts(voice, position));
      const labels = new Labels(0.6, countsOf);
      for (let voice = 0; voice < VOICES; voice += 1) {
        const found = labels.of(voice);
        const turned = commonGround([...countsOf(voice)].reverse(), 0.6);
        expect(turned.label).toBe(found.label);
        expect(turned.fragile).toBe(found.fragile);
        expect(turned.shared ?? -1).toBeCloseTo(found.shared ?? -1, 12);
      }
      responses.set(more.person, more.voice, more.answer);
      labels.touch(more.voice);
      for (let voice = 0; voice < VOICES; voice += 1)
        expect(labels.of(voice)).toEqual(commonGround(countsOf(voice), 0.6));
      expect(answered(responses.wholeCounts(0))).toBeLessThanOrEqual(PEOPLE);
    }),
  );
});

test('C13 neither the order in which people and positions came nor hiding changes what a voice was answered', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.nat(VOICES - 1),
      fc.shuffledSubarray(
        Array.from({ length: PEOPLE }, (_, i) => i),
        { minLength: PEOPLE, maxLength: PEOPLE },
      ),
      (steps, hidden, order) => {
        const straight = room();
        for (const { person, voice, answer } of steps) straight.set(person, voice, answer);
        const shuffled = new Responses(POSITIONS);
        for (let voice = 0; voice < VOICES; voice += 1) shuffled.addVoice();
        const numbers = new Map(order.map((person) => [person, shuffled.addPerson(straight.positionOf(person))]));
        for (const { person, voice, answer } of steps) shuffled.set(numbers.get(person) ?? -1, voice, answer);
        for (const responses of [straight, shuffled]) responses.setHidden(hidden, true);
        for (let voice = 0; voice < VOICES; voice += 1) {
          expect(shuffled.wholeCounts(voice)).toEqual(straight.wholeCounts(voice));
          for (const position of [-1, 0, 1, 2])
            expect(shuffled.counts(voice, position)).toEqual(straight.counts(voice, position));
        }
        expect(straight.isHidden(hidden)).toBe(true);
      },
    ),
  );
});

test('C27 a person, voice or position that is not there is refused aloud, and nothing is counted', () => {
  const responses = room();
  expect(() => responses.addPerson(POSITIONS)).toThrow(RangeError);
  expect(() => responses.addPerson(-2)).toThrow(RangeError);
  expect(() => responses.movePerson(0, 0.5)).toThrow(RangeError);
  expect(() => responses.set(PEOPLE, 0, 1)).toThrow(RangeError);
  expect(() => responses.set(0, VOICES, 1)).toThrow(RangeError);
  expect(told(responses)).toEqual(told(room()));
});

test('C28 an answer goes with its person: out when they leave, along when they move, gone when the voice is cleared', () => {
  const responses = room();
  responses.set(1, 3, 1, true);
  responses.set(2, 3, -1);
  expect(responses.counts(3, 0)).toMatchObject({ agree: 1 });
  expect(responses.important(3, 0)).toBe(1);
  responses.movePerson(1, 2);
  expect([responses.counts(3, 0).agree, responses.counts(3, 2).agree, responses.important(3, 2)]).toEqual([0, 1, 1]);
  responses.setGone(1, true);
  responses.set(1, 3, -1);
  expect(responses.counts(3, 2)).toMatchObject({ agree: 0, disagree: 0, members: 3 });
  responses.setGone(1, false);
  expect(responses.counts(3, 2)).toMatchObject({ agree: 0, disagree: 1, members: 4 });
  expect(responses.important(3, 2)).toBe(0);
  responses.clearVoice(3);
  expect(answered(responses.wholeCounts(3))).toBe(0);
  expect([responses.answerOf(1, 3), responses.answeredBy(2)]).toEqual([null, 0]);
});
