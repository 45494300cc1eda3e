import { componentsOf, placesOf, type Random, Responses, seeded, voicesThatCount } from '../src/index.ts';

/** What to measure with. `settledBytes` gives the memory in use after a collection. */
export type ComponentSettings = {
  readonly people: number;
  readonly voices: number;
  /** Responses in all. */
  readonly responses: number;
  /** Whether some give many and most give few, as in open conversations, or everybody as many. */
  readonly skewed: boolean;
  readonly seed: string;
  readonly settledBytes: () => number;
};

/** A full room whose steps can be timed one at a time, as often as wanted. */
export type ComponentRoom = {
  readonly given: number;
  /** Responses with their sums over pairs, in millions of bytes. */
  readonly megabytes: number;
  /** Returns the step to time: sums over pairs, then components, from the responses alone. */
  readonly prepareCold: () => () => void;
  /** Once the sums stand: one response set, then components anew. */
  readonly refresh: () => void;
  /** The same and everybody's place. */
  readonly refreshWithPlaces: () => void;
  /** Whether what was kept up to date is, to the last bit, what a recompute finds. */
  readonly equal: () => boolean;
};

const names = {
  person: (person: number) => String(person).padStart(7, '0'),
  voice: (voice: number) => String(voice).padStart(5, '0'),
};

export const componentRoom = (settings: ComponentSettings): ComponentRoom => {
  const { settledBytes, people } = settings;
  const random = seeded(settings.seed);
  const before = settledBytes();
  const { responses, given } = fill(settings, random);
  componentsOf(responses, voicesThatCount(responses, names));
  const megabytes = (settledBytes() - before) / 1e6;
  const everybody = Int32Array.from({ length: people }, (_, person) => person);
  const refresh = () => {
    responses.set(random.below(people), random.below(settings.voices), random.below(2) === 0 ? 1 : -1);
    return componentsOf(responses, voicesThatCount(responses, names));
  };
  return {
    given,
    megabytes,
    prepareCold: () => {
      const copy = copyOf(responses);
      return () => void componentsOf(copy, voicesThatCount(copy, names));
    },
    refresh: () => void refresh(),
    refreshWithPlaces: () => void placesOf(responses, everybody, refresh()),
    equal: () => equalsRecompute(responses),
  };
};

/** Three kinds of people, each kind with a line of its own on every voice that seven in ten answers follow. */
const fill = ({ people, voices, responses: wanted, skewed }: ComponentSettings, random: Random) => {
  const matrix = new Responses(0);
  for (let voice = 0; voice < voices; voice += 1) matrix.addVoice();
  const eager = Array.from({ length: people }, () => (skewed ? 0.15 + random.next() ** 3 * 3 : 1));
  const all = eager.reduce((sum, one) => sum + one, 0);
  const order = Int32Array.from({ length: voices }, (_, voice) => voice);
  let given = 0;
  for (const [person, share] of eager.entries()) {
    matrix.addPerson(-1);
    const answers = Math.min(voices, Math.max(1, Math.round((wanted * share) / all)));
    for (let at = 0; at < answers; at += 1) {
      const drawn = at + random.below(voices - at);
      const voice = order[drawn] as number;
      order[drawn] = order[at] as number;
      order[at] = voice;
      const line = (voice * (3 + (person % 3))) % 7 < 4 ? 1 : -1;
      matrix.set(person, voice, random.next() < 0.7 ? line : random.below(2) === 0 ? 0 : 1);
      given += 1;
    }
  }
  return { responses: matrix, given };
};

/** The same responses without their sums over pairs. */
const copyOf = (responses: Responses): Responses => {
  const copy = new Responses(0);
  for (let voice = 0; voice < responses.voices; voice += 1) copy.addVoice();
  for (let person = 0; person < responses.people; person += 1) {
    copy.addPerson(-1);
    responses.eachAnswer(person, (voice, answer) => copy.set(person, voice, answer));
  }
  return copy;
};

const equalsRecompute = (responses: Responses): boolean => {
  const cold = copyOf(responses);
  const one = componentsOf(responses, voicesThatCount(responses, names));
  const other = componentsOf(cold, voicesThatCount(cold, names));
  return one.directions.every((direction, at) =>
    direction.every((weight, column) => weight === other.directions[at]?.[column]),
  );
};
