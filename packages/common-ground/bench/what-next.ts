import { type Answer, Responses, seeded, whatComesNext } from '../src/index.ts';

export type NextSettings = {
  readonly people: number;
  readonly voices: number;
  readonly positions: number;
  readonly seed: string;
};

/** A half answered room in which the next question can be chosen, one at a time. */
export type NextRoom = {
  /** Chooses the next question for a person drawn at random; `answer` gives that person's answer to it. */
  readonly choose: () => void;
  readonly answer: () => void;
};

const ANSWERS: readonly Answer[] = [1, 1, 0, -1];

export const nextRoom = ({ people, voices, positions, seed }: NextSettings): NextRoom => {
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
  let person = 0;
  let chosen: number | undefined;
  return {
    choose: () => {
      person = random.below(people);
      [chosen] = whatComesNext(responses, person, 1, 0.6, random, idOf);
    },
    answer: () => {
      if (chosen !== undefined) responses.set(person, chosen, ANSWERS[random.below(4)] as Answer);
    },
  };
};
