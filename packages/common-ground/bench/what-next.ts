import { type Answer, Responses, seeded, whatComesNext } from '../src/index.ts';

/** The measuring tools. `clock` gives milliseconds. */
export type NextSettings = {
  readonly people: number;
  readonly voices: number;
  readonly positions: number;
  /** How many questions are chosen, each timed. */
  readonly questions: number;
  readonly seed: string;
  readonly clock: () => number;
};

/** Milliseconds for one choice of the next question. */
export type NextFigures = { readonly middle: number; readonly p99: number; readonly worst: number };

const ANSWERS: readonly Answer[] = [1, 1, 0, -1];

/** Chooses the next question for random people in a half-answered room. Each choice is answered before the next. */
export const measureWhatComesNext = ({
  people,
  voices,
  positions,
  questions,
  seed,
  clock,
}: NextSettings): NextFigures => {
  const random = seeded(seed);
  const responses = new Responses(positions);
  for (let voice = 0; voice < voices; voice += 1) responses.addVoice();
  for (let person = 0; person < people; person += 1) {
    responses.addPerson(random.below(positions));
    for (let voice = 0; voice < voices; voice += 1) {
      if (random.next() < 0.5) responses.set(person, voice, ANSWERS[random.below(4)] as Answer);
    }
  }
  const idOf = (voice: number): string => `voice ${voice}`;
  // the first hundred fill the caches, as the first minute of a room does
  const times = Array.from({ length: 100 + questions }, () => {
    const person = random.below(people);
    const started = clock();
    const [voice] = whatComesNext(responses, person, 1, 0.6, random, idOf);
    const took = clock() - started;
    if (voice !== undefined) responses.set(person, voice, ANSWERS[random.below(4)] as Answer);
    return took;
  })
    .slice(100)
    .sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { middle: at(0.5), p99: at(0.99), worst: at(1) };
};
