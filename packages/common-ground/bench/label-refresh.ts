import { commonGround, type Counts, type Finding, Labels, Responses, seeded } from '../src/index.ts';

/** What to measure with. `settledBytes` gives the memory in use after a collection. */
export type LabelSettings = {
  readonly people: number;
  readonly voices: number;
  readonly positions: number;
  readonly seed: string;
  readonly settledBytes: () => number;
};

/** A full room (everybody has answered all but a twentieth) whose steps can be timed one at a time. */
export type LabelRoom = {
  readonly responses: number;
  /** Memory of the matrix, in millions of bytes. */
  readonly megabytes: number;
  /** Sets one response at a random place and finds the label of the voice it touched. */
  readonly refresh: () => void;
  /** Finds every label anew from the same counts, tails remembered from before. */
  readonly recompute: () => void;
  /** Finds every label once after somebody joined. */
  readonly join: () => void;
  /** How many refreshed labels are those of the full recompute. */
  readonly equal: () => number;
};

const THRESHOLD = 0.6;

export const labelRoom = (settings: LabelSettings): LabelRoom => {
  const { people, voices, positions } = settings;
  const random = seeded(settings.seed);
  const before = settings.settledBytes();
  const responses = fill(settings);
  const megabytes = (settings.settledBytes() - before) / 1e6;
  const countsOf = (voice: number): readonly Counts[] =>
    Array.from({ length: positions }, (_, position) => responses.counts(voice, position));
  const labels = new Labels(THRESHOLD, countsOf);
  const all = () => {
    for (let voice = 0; voice < voices; voice += 1) labels.of(voice);
  };
  all();
  return {
    responses: Math.round(people * voices * 0.95),
    megabytes,
    refresh: () => {
      const voice = random.below(voices);
      responses.set(random.below(people), voice, random.below(2) === 0 ? 1 : -1);
      labels.touch(voice);
      labels.of(voice);
    },
    recompute: () => {
      for (let voice = 0; voice < voices; voice += 1) commonGround(countsOf(voice), THRESHOLD);
    },
    join: () => {
      responses.addPerson(0);
      labels.touchAll();
      all();
    },
    equal: () =>
      Array.from({ length: voices }, (_, voice) =>
        same(labels.of(voice), commonGround(countsOf(voice), THRESHOLD)),
      ).filter(Boolean).length,
  };
};

const fill = ({ people, voices, positions, seed }: LabelSettings): Responses => {
  const random = seeded(`${seed}: room`);
  const responses = new Responses(positions);
  // how much each position agrees with each voice: from .4 to 1, so that every label comes up
  const agreement = Array.from({ length: voices }, () =>
    Array.from({ length: positions }, () => 0.4 + 0.6 * random.next()),
  );
  for (let voice = 0; voice < voices; voice += 1) responses.addVoice();
  for (let person = 0; person < people; person += 1) {
    const position = random.below(positions);
    responses.addPerson(position);
    for (let voice = 0; voice < voices; voice += 1) {
      if (random.next() < 0.05) continue;
      const share = agreement[voice]?.[position] ?? 0;
      const drawn = random.next();
      responses.set(person, voice, drawn < share ? 1 : drawn < share + (1 - share) / 2 ? 0 : -1);
    }
  }
  return responses;
};

const same = (one: Finding, other: Finding): boolean =>
  one.label === other.label && one.shared === other.shared && one.fragile === other.fragile;
