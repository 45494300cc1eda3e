import { commonGround, type Counts, type Finding, Labels, Responses, seeded } from '../src/index.ts';

/** The measuring tools. `clock` gives milliseconds; `settledBytes` the memory in use after a garbage collection. */
export type RefreshSettings = {
  readonly people: number;
  readonly voices: number;
  readonly positions: number;
  /** How many responses are changed one by one, each timed. */
  readonly changes: number;
  readonly seed: string;
  readonly clock: () => number;
  readonly settledBytes: () => number;
};

/** Times in milliseconds. */
export type RefreshFigures = {
  readonly responses: number;
  /** Setting one response and finding the label of the voice it touched. */
  readonly refresh: { readonly middle: number; readonly p99: number; readonly worst: number };
  /** Recomputing every label from the same counts, with cached tails: the median of ten. */
  readonly fullRecompute: number;
  /** Computing every label once after somebody joined. */
  readonly afterJoining: number;
  /** Memory of the matrix, in millions of bytes. */
  readonly megabytes: number;
  /** Whether the refreshed labels are those of the full recompute. */
  readonly equal: boolean;
};

const THRESHOLD = 0.6;

/** One full room (everybody has answered all but a twentieth), then responses changed one by one at random places. */
export const measureLabelRefresh = (settings: RefreshSettings): RefreshFigures => {
  const { people, voices, positions, clock } = settings;
  const random = seeded(settings.seed);
  const before = settings.settledBytes();
  const responses = fill(settings);
  const megabytes = (settings.settledBytes() - before) / 1e6;
  const countsOf = (voice: number): readonly Counts[] =>
    Array.from({ length: positions }, (_, position) => responses.counts(voice, position));
  const labels = new Labels(THRESHOLD, countsOf);
  for (let voice = 0; voice < voices; voice += 1) labels.of(voice);

  const times = Array.from({ length: settings.changes }, () => {
    const person = random.below(people);
    const voice = random.below(voices);
    const answer = random.below(2) === 0 ? 1 : -1;
    const started = clock();
    responses.set(person, voice, answer);
    labels.touch(voice);
    labels.of(voice);
    return clock() - started;
  }).sort((a, b) => a - b);

  const full = Array.from({ length: 10 }, () => {
    const started = clock();
    for (let voice = 0; voice < voices; voice += 1) commonGround(countsOf(voice), THRESHOLD);
    return clock() - started;
  }).sort((a, b) => a - b);
  const equal = Array.from({ length: voices }, (_, voice) =>
    same(labels.of(voice), commonGround(countsOf(voice), THRESHOLD)),
  );

  responses.addPerson(0);
  labels.touchAll();
  const joined = clock();
  for (let voice = 0; voice < voices; voice += 1) labels.of(voice);
  const afterJoining = clock() - joined;
  return {
    responses: Math.round(people * voices * 0.95),
    refresh: { middle: at(times, 0.5), p99: at(times, 0.99), worst: at(times, 1) },
    fullRecompute: at(full, 0.5),
    afterJoining,
    megabytes,
    equal: equal.every(Boolean),
  };
};

const fill = ({ people, voices, positions, seed }: RefreshSettings): Responses => {
  const random = seeded(`${seed}: room`);
  const responses = new Responses(positions);
  // how much each position agrees with each voice: from .4 to 1, so that every label occurs
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

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const same = (one: Finding, other: Finding): boolean =>
  one.label === other.label && one.shared === other.shared && one.fragile === other.fragile;
