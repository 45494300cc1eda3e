import { seeded } from '../src/numbers/random.ts';
import { type Answer, Responses } from '../src/responses/responses.ts';

/** A made-up circle for tests and benches: camps of people who mostly answer as their camp does. */
export type CircleSettings = {
  readonly people: number;
  readonly voices: number;
  readonly camps: number;
  /** How often somebody answers as their camp does. Otherwise they pass or give the opposite answer, equally often. */
  readonly agreement: number;
  /** The share of voices each person has seen. */
  readonly seen: number;
  readonly seed: string;
  /** People in each camp; equal camps unless given. */
  readonly sizes?: readonly number[];
};

export const madeUpCircle = (settings: CircleSettings): { responses: Responses; campOf: readonly number[] } => {
  const { people, voices, camps, agreement, seen } = settings;
  const random = seeded(settings.seed);
  const responses = new Responses(0);
  const lines = Array.from({ length: camps }, () =>
    Array.from({ length: voices }, (): Answer => (random.below(2) === 0 ? 1 : -1)),
  );
  for (let voice = 0; voice < voices; voice += 1) responses.addVoice();
  const campOf =
    settings.sizes?.flatMap((size, camp) => Array.from({ length: size }, () => camp)) ??
    Array.from({ length: people }, (_, person) => person % camps);
  for (const camp of campOf) {
    const person = responses.addPerson(-1);
    for (let voice = 0; voice < voices; voice += 1) {
      if (random.next() >= seen) continue;
      const line = lines[camp]?.[voice] as Answer;
      const other = random.below(2) === 0 ? 0 : -line;
      responses.set(person, voice, random.next() < agreement ? line : (other as Answer));
    }
  }
  return { responses, campOf };
};

/** The answer that a camp gives more often than the others do. */
export const largestHeld = (
  responses: Responses,
  campOf: readonly number[],
  camp: number,
  voice: number,
): 'agree' | 'disagree' => {
  let own = 0;
  let ofOwn = 0;
  let rest = 0;
  let ofRest = 0;
  campOf.forEach((one, person) => {
    const answer = responses.answerOf(person, voice);
    if (answer === null) return;
    if (one === camp) {
      own += answer;
      ofOwn += 1;
    } else {
      rest += answer;
      ofRest += 1;
    }
  });
  return own / ofOwn > rest / ofRest ? 'agree' : 'disagree';
};
