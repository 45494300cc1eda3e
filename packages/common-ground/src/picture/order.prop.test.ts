import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonGround } from '../held/common-ground.ts';
import { seeded } from '../numbers/random.ts';
import { type Answer, Responses } from '../responses/responses.ts';
import { whatComesNext } from '../next/what-next.ts';
import { slate } from '../slate/slate.ts';
import { areasOf } from './areas.ts';
import { componentsOf } from './components.ts';
import { voicesThatCount } from './layout.ts';
import { madeUpCircle } from '../../bench/made-up-circle.ts';
import { opinionPicture } from './opinion-picture.ts';
import { placesOf } from './places.ts';

/** One change, by names: a person or a voice that does not exist yet is added first. */
type Change =
  | { readonly kind: 'answer'; readonly person: number; readonly voice: number; readonly answer: Answer | null }
  | { readonly kind: 'gone'; readonly person: number; readonly gone: boolean }
  | { readonly kind: 'moved'; readonly person: number; readonly position: number }
  | { readonly kind: 'hidden'; readonly voice: number; readonly hidden: boolean }
  | { readonly kind: 'clear'; readonly voice: number };

/** A matrix to which people and voices are added, by name, in the order of the changes. */
const live = (pairs: boolean) => {
  const responses = new Responses(2);
  if (pairs) responses.keepPairs();
  const people = new Map<number, number>();
  const voices = new Map<number, number>();
  const person = (name: number): number => {
    const known = people.get(name);
    if (known !== undefined) return known;
    const added = responses.addPerson((name % 3) - 1);
    people.set(name, added);
    return added;
  };
  const voice = (name: number): number => {
    const known = voices.get(name);
    if (known !== undefined) return known;
    const added = responses.addVoice();
    voices.set(name, added);
    return added;
  };
  const apply = (change: Change): void => {
    if (change.kind === 'answer') responses.set(person(change.person), voice(change.voice), change.answer);
    if (change.kind === 'gone') responses.setGone(person(change.person), change.gone);
    if (change.kind === 'moved') responses.movePerson(person(change.person), change.position);
    if (change.kind === 'hidden') responses.setHidden(voice(change.voice), change.hidden);
    if (change.kind === 'clear') responses.clearVoice(voice(change.voice));
  };
  const nameOf = (from: Map<number, number>) => {
    const back = new Map([...from].map(([name, number]) => [number, name]));
    return (number: number): string => String(back.get(number)).padStart(5, '0');
  };
  return { responses, apply, names: () => ({ person: nameOf(people), voice: nameOf(voices) }) };
};

/** Everything the package computes, by names, so that it can be compared to the last bit. */
const everything = ({ responses, names }: ReturnType<typeof live>) => {
  const by = names();
  const picture = opinionPicture(responses, by);
  const voices = voicesThatCount(responses, by);
  const { directions, means, explained } = componentsOf(responses, voices);
  return {
    picture: {
      verdict: picture.verdict,
      numbers: [picture.placed, picture.of, picture.voices, picture.k, picture.explained, picture.byChance],
      labels: [...picture.labels].map((label, person) => `${by.person(person)} ${label}`).sort(),
      places: [...picture.people].map((person, at) => [
        by.person(person),
        picture.places[2 * at],
        picture.places[2 * at + 1],
      ]),
      tried: picture.tried,
      heldMore: picture.heldMore.map((held) => held.map((one) => ({ ...one, voice: by.voice(one.voice) }))),
      areas: areasOf(
        picture.places,
        picture.people.map((one) => picture.labels[one] as number),
        picture.people.map((one) => responses.positionOf(one)),
        5,
      ),
    },
    components: { voices: [...voices].map(by.voice), directions, means, explained },
    common: [...voices].map((voice) =>
      commonGround(
        [0, 1].map((position) => responses.counts(voice, position)),
        0.6,
      ),
    ),
    slate: ((suggested) => ({ ...suggested, voices: suggested.voices.map(by.voice) }))(
      slate(responses, { idOf: by.voice }),
    ),
    next: Array.from({ length: responses.people }, (_, person) => by.person(person))
      .map((name, person) => ({ name, person }))
      .filter(({ person }) => responses.answeredBy(person) > 0)
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map(({ name, person }) => {
        const asked = whatComesNext(responses, person, 3, 0.6, seeded(`next ${name}`), by.voice);
        return [name, ...asked.map(by.voice)];
      }),
  };
};

const byName = (changes: readonly Change[], voices: number) => {
  const last = live(false);
  for (const change of changes) last.apply(change);
  return { last, voices };
};

/** The final answers alone, in another order, with people and voices numbered in another order. */
const rebuilt = (from: ReturnType<typeof live>, seed: string) => {
  const random = seeded(seed);
  const by = from.names();
  const cold = live(false);
  const changes: Change[] = [];
  const { responses } = from;
  for (let person = 0; person < responses.people; person += 1) {
    const name = Number(by.person(person));
    responses.eachAnswer(person, (voice, answer) =>
      changes.push({ kind: 'answer', person: name, voice: Number(by.voice(voice)), answer }),
    );
    changes.push({ kind: 'moved', person: name, position: responses.positionOf(person) });
    if (responses.isGone(person)) changes.push({ kind: 'gone', person: name, gone: true });
  }
  // includes a voice that nobody has answered yet: it may be asked
  for (let voice = 0; voice < responses.voices; voice += 1)
    changes.push({ kind: 'hidden', voice: Number(by.voice(voice)), hidden: responses.isHidden(voice) });
  for (let left = changes.length; left > 1; left -= 1) {
    const drawn = random.below(left);
    const kept = changes[left - 1] as Change;
    changes[left - 1] = changes[drawn] as Change;
    changes[drawn] = kept;
  }
  for (const change of changes) cold.apply(change);
  return cold;
};

const PEOPLE = 32;
const VOICES = 11;
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      person: fc.nat(PEOPLE - 1),
      voice: fc.nat(VOICES - 1),
      answer: fc.constantFrom<Answer | null>(1, 1, -1, -1, 0, null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('gone' as const), person: fc.nat(PEOPLE - 1), gone: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('moved' as const),
      person: fc.nat(PEOPLE - 1),
      position: fc.constantFrom(-1, 0, 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('hidden' as const), voice: fc.nat(VOICES - 1), hidden: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), voice: fc.nat(VOICES - 1) }) },
);

/** Two camps, as changes, so that most histories have a picture. */
const start: readonly Change[] = (() => {
  const { responses } = madeUpCircle({
    people: PEOPLE,
    voices: VOICES,
    camps: 2,
    agreement: 0.85,
    seen: 0.9,
    seed: 'start',
  });
  const changes: Change[] = [];
  for (let person = 0; person < PEOPLE; person += 1)
    responses.eachAnswer(person, (voice, answer) => changes.push({ kind: 'answer', person, voice, answer }));
  return changes;
})();

test('C55 any history, kept up to date, equals a recompute of what is left of it in any order, bit for bit', () => {
  let shown = 0;
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), fc.string(), (changes, seed) => {
      const kept = live(true);
      for (const one of start) kept.apply(one);
      for (const one of changes) kept.apply(one);
      const found = everything(kept);
      if (found.picture.verdict === 'groups') shown += 1;
      const plain = byName([...start, ...changes], VOICES).last;
      expect(everything(plain)).toEqual(found);
      const cold = rebuilt(kept, seed);
      // a person or a voice without any answers left is in no result: their labels are dropped
      const placed = (one: typeof found) => ({
        ...one,
        picture: { ...one.picture, labels: one.picture.labels.filter((label) => !label.endsWith('-1')) },
      });
      expect(placed(everything(cold))).toEqual(placed(found));
    }),
    { numRuns: 25 },
  );
  expect(shown).toBeGreaterThan(5);
}, 120_000);

test('C56 pair sums kept with every change are those counted afresh', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
      const kept = live(true);
      const late = live(false);
      for (const one of changes) {
        kept.apply(one);
        late.apply(one);
      }
      const [one, other] = [kept.responses.keepPairs(), late.responses.keepPairs()];
      for (let voice = 0; voice < kept.responses.voices; voice += 1) {
        for (let second = 0; second < voice; second += 1) {
          expect(one.of(voice, second)).toEqual(other.of(voice, second));
          const counted = { xy: 0, x: 0, y: 0, both: 0 };
          for (let person = 0; person < kept.responses.people; person += 1) {
            if (kept.responses.isGone(person)) continue;
            const x = kept.responses.answerOf(person, voice);
            const y = kept.responses.answerOf(person, second);
            if (x === null || y === null) continue;
            counted.xy += x * y;
            counted.x += x;
            counted.y += y;
            counted.both += 1;
          }
          expect(one.of(voice, second)).toEqual(counted);
        }
      }
    }),
  );
});

test('C57 components are the principal components of the filled-in table, and places the projections on them', () => {
  const { responses } = madeUpCircle({ people: 40, voices: 12, camps: 2, agreement: 0.8, seen: 0.7, seed: 'plain' });
  const by = { person: (person: number) => String(100 + person), voice: (voice: number) => String(100 + voice) };
  const voices = voicesThatCount(responses, by);
  const { directions, means, explained } = componentsOf(responses, voices);
  const table = Array.from({ length: 40 }, (_, person) =>
    [...voices].map(
      (voice, column) => (responses.answerOf(person, voice) ?? (means[column] as number)) - (means[column] as number),
    ),
  );
  const variance = table.flat().reduce((sum, one) => sum + one * one, 0);
  directions.forEach((direction, at) => {
    const scores = table.map((row) => row.reduce((sum, one, column) => sum + one * (direction[column] as number), 0));
    const stretched = [...voices].map((_, column) =>
      table.reduce((sum, row, person) => sum + (row[column] as number) * (scores[person] as number), 0),
    );
    const value = (explained[at] as number) * variance;
    stretched.forEach((one, column) => {
      expect(one).toBeCloseTo(value * (direction[column] as number), 8);
    });
    const places = placesOf(responses, [0, 1, 2], { voices, directions, means, explained });
    for (const person of [0, 1, 2]) {
      const stretch = Math.sqrt(12 / responses.answeredBy(person));
      expect(places[2 * person + at]).toBeCloseTo((scores[person] as number) * stretch, 9);
    }
  });
});
