import { launchPulse } from '../src/pulse/launch.ts';
import { sidesOf, sumOf, ways } from './vocabulary.ts';
import type { Series, Wave } from '../src/pulse/series.ts';
import type { TellWave } from '../src/pulse/tell-wave.ts';

/** How many members stay for both waves, come for the second, and are there for the first only. */
export type Sizes = { readonly stayed: number; readonly came: number; readonly went: number };
/** People by answer. */
type Counts = readonly number[];

export type Circle = {
  readonly tellWave: TellWave;
  readonly answers: number;
  readonly onPower?: boolean;
  readonly least: number;
};

const membersOf = ({ stayed, came, went }: Sizes, wave: 1 | 2): Wave['members'] => {
  const named = (letter: string, size: number) =>
    Array.from({ length: size }, (_, at) => ({ member: `${letter}${at}`, part: null }));
  return [...named('s', stayed), ...(wave === 1 ? named('w', went) : named('c', came))];
};

/** What anybody sees of a world: everything that the two waves tell. */
class TwoWaves {
  readonly #circle: Circle;
  readonly #launched: Series;
  readonly #members: Readonly<Record<1 | 2, Wave['members']>>;
  readonly #first = new Map<number, { seen: number; series: Series }>();
  readonly #second = new Map<number, number>();
  /** What was seen, numbered, because the texts are long and many. */
  readonly #texts = new Map<string, number>();

  constructor(circle: Circle, sizes: Sizes) {
    this.#circle = circle;
    this.#members = { 1: membersOf(sizes, 1), 2: membersOf(sizes, 2) };
    const scale = Array.from({ length: circle.answers }, (_, at) => `answer ${at}`);
    const launched = launchPulse({
      items: [{ id: 'q', kind: 'scale', scale, onPower: circle.onPower ?? false }],
      parts: [],
    });
    if (!launched.ok) throw new Error(launched.words);
    this.#launched = launched.series;
  }

  /** The number of what the first wave tells when these are its answers. */
  first(counts: Counts): number {
    return this.#tellFirst(counts).seen;
  }

  /**
   * The number of what the second wave tells after it. The library is called once for all first waves that look alike.
   */
  second(counts: Counts, then: Counts): number {
    const { seen, series } = this.#tellFirst(counts);
    const key = seen * 2 ** 40 + codeOf(then);
    const known = this.#second.get(key);
    if (known !== undefined) return known;
    const told = this.#ask(series, 2, then).seen;
    this.#second.set(key, told);
    return told;
  }

  /** What has this number, word for word. */
  text(seen: number): string {
    return [...this.#texts.keys()][seen] ?? '';
  }

  #tellFirst(counts: Counts) {
    const key = codeOf(counts);
    const told = this.#first.get(key) ?? this.#ask(this.#launched, 1, counts);
    this.#first.set(key, told);
    return told;
  }

  #ask(series: Series, wave: 1 | 2, counts: Counts) {
    const made = this.#circle.tellWave(series, {
      id: `wave ${wave}`,
      members: this.#members[wave],
      answers: [{ question: 'q', counts: [counts] }],
    });
    if (!made.ok) throw new Error(made.words);
    const text = JSON.stringify(made.told);
    const seen = this.#texts.get(text) ?? this.#texts.size;
    this.#texts.set(text, seen);
    return { seen, series: made.series };
  }
}

/** Answers of at most 255 people each, as one number. */
const codeOf = (counts: Counts): number => counts.reduce((code, count) => code * 256 + count, 0);

const GROUPS = ['stayed', 'came', 'went'] as const;
type Group = (typeof GROUPS)[number];
type World = readonly [stayed: Counts, came: Counts, went: Counts];

/** Groups that are in one wave together, by name and by index. */
const TOGETHER = [
  { name: 'stayed', groups: [0] },
  { name: 'came', groups: [1] },
  { name: 'went', groups: [2] },
  { name: 'stayed or went', groups: [0, 2] },
  { name: 'stayed or came', groups: [0, 1] },
] as const;

/**
 * What one member can know: a bit for every side that others of a group can be on, and the least number of others who
 * can have answered.
 */
type Knows = { readonly sides: [number, number, number]; readonly few: readonly Set<number>[] };

/**
 * Every member in turn is the attacker. The attacker knows the rules, who came, stayed and went, that everybody
 * answered, that people who stayed answered as before, and their own answer. Gives what is learned. *A side*: somebody
 * else's side is the same in every world that tells the same. *A few*: of a group of fewer than five (the attacker
 * included; eight on power), more is known than what is told of a larger group that contains it.
 */
export const learned = (circle: Circle, sizes: Sizes): readonly string[] => {
  const waves = new TwoWaves(circle, sizes);
  const found: string[] = [];
  for (const [seenFirst, firsts] of alikeFirst(circle, sizes, waves)) {
    // answers can be renamed: of worlds that differ only in names, one is enough (three answers, three sides)
    if (circle.answers === 3 && !firsts.some(falls)) continue;
    const alike = new AlikeWorlds(circle, sizes);
    for (const counts of firsts)
      for (const went of ways(sizes.went, circle.answers)) {
        const stayed = counts.map((count, at) => count - (went[at] ?? 0));
        if (stayed.some((count) => count < 0)) continue;
        for (const came of ways(sizes.came, circle.answers)) {
          const then = stayed.map((count, at) => count + (came[at] ?? 0));
          alike.note(waves.second(counts, then), [stayed, came, went]);
        }
      }
    for (const { seen, standing, own, knows } of alike.members()) {
      const both = `${waves.text(seenFirst)} ${waves.text(seen)}`;
      GROUPS.forEach((group, at) => {
        if (isOne(knows.sides[at] ?? 0)) found.push(`a side: ${GROUPS[standing]} ${own}, of one who ${group}: ${both}`);
      });
      TOGETHER.forEach(({ name, groups }, at) => {
        const possible = knows.few[at]?.size ?? 0;
        if (possible === 0) return;
        // where a wave tells nothing, its groups have nothing in common
        if (name === 'stayed or went' && !waves.text(seenFirst).includes('"of":"wave 1"')) return;
        if (name === 'stayed or came' && !waves.text(seen).includes('"of":"wave 2"')) return;
        if (possible < baselineOf({ circle, sizes, waves, firsts, seen, standing, own, groups }))
          found.push(`a few: ${GROUPS[standing]} ${own}, of those who ${name}: ${both}`);
      });
    }
  }
  return found;
};

const falls = (counts: Counts): boolean => counts.every((count, at) => at === 0 || count <= (counts[at - 1] ?? 0));
const isOne = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0;

const alikeFirst = (circle: Circle, sizes: Sizes, waves: TwoWaves): ReadonlyMap<number, Counts[]> => {
  const alike = new Map<number, Counts[]>();
  for (const counts of ways(sizes.stayed + sizes.went, circle.answers)) {
    const seen = waves.first(counts);
    const list = alike.get(seen);
    if (list === undefined) alike.set(seen, [counts]);
    else list.push(counts);
  }
  return alike;
};

/** Worlds grouped by what is seen, for every kind of membership and own answer of the attacker. */
class AlikeWorlds {
  readonly #classes = new Map<number, (Knows | undefined)[]>();
  readonly #sides: readonly number[];
  /** By kind of membership: which groups together are small enough. */
  readonly #few: readonly (readonly boolean[])[];

  constructor({ answers, least }: Circle, sizes: Sizes) {
    this.#sides = sidesOf(answers);
    this.#few = GROUPS.map((_, standing) =>
      TOGETHER.map(({ groups }) => {
        const size = sumOf(groups.map((group) => sizes[GROUPS[group]] - (group === standing ? 1 : 0)));
        return size > 0 && size <= least - 2;
      }),
    );
  }

  note(seen: number, world: World): void {
    let members = this.#classes.get(seen);
    if (members === undefined) this.#classes.set(seen, (members = []));
    for (let standing = 0; standing < 3; standing += 1)
      for (let own = 0; own < this.#sides.length; own += 1) {
        if ((world[standing]?.[own] ?? 0) === 0) continue;
        const knows = (members[standing * this.#sides.length + own] ??= {
          sides: [0, 0, 0],
          few: TOGETHER.map(() => new Set()),
        });
        this.#add(knows, world, standing, own);
      }
  }

  #add(knows: Knows, world: World, standing: number, own: number): void {
    const others = (group: number, answer: number): number =>
      (world[group]?.[answer] ?? 0) - (group === standing && answer === own ? 1 : 0);
    for (let group = 0; group < 3; group += 1)
      for (let answer = 0; answer < this.#sides.length; answer += 1)
        if (others(group, answer) > 0)
          knows.sides[group] = (knows.sides[group] ?? 0) | (1 << (this.#sides[answer] ?? 0));
    this.#few[standing]?.forEach((isFew, at) => {
      if (!isFew) return;
      const groups: readonly number[] = TOGETHER[at]?.groups ?? [];
      knows.few[at]?.add(codeOf(this.#sides.map((_, answer) => sumOf(groups.map((group) => others(group, answer))))));
    });
  }

  *members() {
    for (const [seen, members] of this.#classes)
      for (const [at, knows] of members.entries())
        if (knows !== undefined)
          yield { seen, standing: Math.floor(at / this.#sides.length), own: at % this.#sides.length, knows };
  }
}

type Few = {
  readonly circle: Circle;
  readonly sizes: Sizes;
  readonly waves: TwoWaves;
  readonly firsts: readonly Counts[];
  readonly seen: number;
  readonly standing: number;
  readonly own: number;
  readonly groups: readonly number[];
};

/** The least number of others that is possible, from each told wave of at least the threshold alone. */
const baselineOf = ({ circle, sizes, waves, firsts, seen, standing, own, groups }: Few): number => {
  const others = groups.map((group) => ({ group, size: sizes[GROUPS[group] as Group] - (group === standing ? 1 : 0) }));
  const standIn = ([1, 2] as const).filter((wave) =>
    others.every(({ group, size }) => size === 0 || group === 0 || group === (wave === 1 ? 2 : 1)),
  );
  return ways(sumOf(others.map(({ size }) => size)), circle.answers).filter((few) =>
    standIn.every((wave) => {
      const isIn = standing === 0 || standing === (wave === 1 ? 2 : 1);
      const people = sizes.stayed + (wave === 1 ? sizes.went : sizes.came);
      if (people < circle.least) return true;
      const need = few.map((count, answer) => count + (isIn && answer === own ? 1 : 0));
      const holds = (counts: Counts): boolean => need.every((count, answer) => count <= (counts[answer] ?? 0));
      if (wave === 1) return firsts.some(holds);
      return ways(people, circle.answers).some(
        (counts) => holds(counts) && firsts.some((first) => waves.second(first, counts) === seen),
      );
    }),
  ).length;
};
