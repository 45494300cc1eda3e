import { launchPulse } from '../src/pulse/launch.ts';
import type { Declaration, Membership, Series, Wave } from '../src/pulse/series.ts';
import type { TellWave } from '../src/pulse/tell-wave.ts';
import { type Attack, learnedInWorlds, type World } from './any-worlds.ts';
import { sumOf } from './vocabulary.ts';

/** A run of waves in which one rule matters. Gives what somebody learns. */
type Scene = (tellWave: TellWave) => readonly string[];

const SCALE = { id: 'q', kind: 'scale', scale: ['no', 'neither', 'yes'] } as const;
const launched = (declared: Declaration): Series => {
  const made = launchPulse(declared);
  if (!made.ok) throw new Error(made.words);
  return made.series;
};
const people = (letter: string, size: number, part: string | null = null): readonly Membership[] =>
  Array.from({ length: size }, (_, at) => ({ member: `${letter}${at}`, part }));

/** A list of blocks, combined. */
const plus = (...blocks: readonly (readonly number[] | undefined)[]): readonly number[] =>
  [0, 1, 2].map((answer) => sumOf(blocks.map((block) => block?.[answer] ?? 0)));

type Asked = {
  readonly id: string;
  readonly members: readonly Membership[];
  readonly counts: Wave['answers'][0]['counts'];
};

/** What wave after wave tells. A refused wave tells that it is refused, which does not depend on any answer. */
const toldOf = (tellWave: TellWave, parts: readonly string[], waves: readonly Asked[]): string => {
  let series = launched({ items: [SCALE], parts });
  return waves
    .map(({ id, members, counts }) => {
      const made = tellWave(series, { id, members, answers: [{ question: 'q', counts }] });
      if (!made.ok) return made.code;
      series = made.series;
      return JSON.stringify(made.told);
    })
    .join(' ');
};

/** What would be told if only the whole were told. */
const wholeOf = (tellWave: TellWave, world: World): string =>
  toldOf(tellWave, [], [{ id: 'whole', members: people('m', sumOf(world.map(sumOf))), counts: [plus(...world)] }]);

const inWorlds = (attack: Omit<Attack, 'answers' | 'least'>): readonly string[] =>
  learnedInWorlds({ answers: 3, least: 5, ...attack });

/** One wave of a circle in two parts, with some people in neither. */
export const inParts =
  (first: number, second: number, neither: number): Scene =>
  (tellWave) =>
    inWorlds({
      blocks: [first, second, neither],
      see: (world) =>
        toldOf(
          tellWave,
          ['A', 'B'],
          [
            {
              id: '1',
              members: [...people('a', first, 'A'), ...people('b', second, 'B'), ...people('n', neither)],
              counts: world,
            },
          ],
        ),
      larger: (world) => (first + second + neither < 5 ? '' : wholeOf(tellWave, world)),
    });

/** At first a part has too few answers to be told; then one more person comes. */
export const partsAfterWhole: Scene = (tellWave) => {
  const before = [...people('a', 4, 'A'), ...people('b', 6, 'B')];
  return inWorlds({
    blocks: [4, 6, 1],
    see: ([a = [], b = [], newcomer = []]) =>
      toldOf(
        tellWave,
        ['A', 'B'],
        [
          { id: '1', members: before, counts: [a, b, [0, 0, 0]] },
          { id: '2', members: [...before, ...people('new', 1, 'A')], counts: [plus(a, newcomer), b, [0, 0, 0]] },
        ],
      ),
    larger: ([a = [], b = []]) => wholeOf(tellWave, [a, b]),
  });
};

/**
 * A second wave by another grouping: X is A and one person who was in no part. The rest of B is then practically known.
 */
export const anotherGrouping: Scene = (tellWave) => {
  const b = [2, 2, 1];
  const others = people('o', 5);
  return inWorlds({
    blocks: [5, 1, 5],
    see: ([a = [], one = [], rest = []]) =>
      toldOf(
        tellWave,
        ['A', 'B'],
        [
          {
            id: '1',
            members: [...people('a', 5, 'A'), ...people('b', 5, 'B'), ...people('one', 1), ...others],
            counts: [a, b, plus(one, rest)],
          },
          {
            id: '2',
            members: [...people('b', 5, 'Y'), ...people('a', 5, 'X'), ...people('one', 1, 'X'), ...others],
            counts: [b, plus(a, one), rest],
          },
        ],
      ),
    larger: ([, one = [], rest = []]) => wholeOf(tellWave, [one, rest]),
  });
};

/** The same wave is asked for twice, and in between one person answers differently. */
export const askedTwice: Scene = (tellWave) => {
  const members = [...people('s', 6), ...people('one', 1)];
  return inWorlds({
    blocks: [6, 1, 1],
    see: ([rest = [], then = [], now = []]) =>
      toldOf(
        tellWave,
        [],
        [
          { id: '1', members, counts: [plus(rest, then)] },
          { id: '1', members, counts: [plus(rest, now)] },
        ],
      ),
    larger: ([rest = [], then = []]) => wholeOf(tellWave, [rest, then]),
  });
};

/**
 * One person comes, and one of those who stayed answers differently. The attacker knows who, and that nobody else did.
 */
export const oneCameOneChanged: Scene = (tellWave) => {
  const before = [...people('s', 6), ...people('one', 1)];
  return inWorlds({
    blocks: [6, 1, 1, 1],
    see: ([rest = [], then = [], now = [], newcomer = []]) =>
      toldOf(
        tellWave,
        [],
        [
          { id: '1', members: before, counts: [plus(rest, then)] },
          { id: '2', members: [...before, ...people('new', 1)], counts: [plus(rest, now, newcomer)] },
        ],
      ),
    larger: ([rest = [], then = []]) => wholeOf(tellWave, [rest, then]),
  });
};

/**
 * Five come; then five go, four of them and one of the first. Between neighbouring waves enough people changed, from
 * the first to the last only one.
 */
export const throughThreeWaves: Scene = (tellWave) =>
  inWorlds({
    blocks: [5, 1, 4, 1],
    see: ([stayed = [], gone = [], passing = [], newcomer = []]) => {
      const first = [...people('s', 5), ...people('gone', 1)];
      return toldOf(
        tellWave,
        [],
        [
          { id: '1', members: first, counts: [plus(stayed, gone)] },
          {
            id: '2',
            members: [...first, ...people('p', 4), ...people('new', 1)],
            counts: [plus(stayed, gone, passing, newcomer)],
          },
          { id: '3', members: [...people('s', 5), ...people('new', 1)], counts: [plus(stayed, newcomer)] },
        ],
      );
    },
    larger: ([stayed = [], gone = [], passing = [], newcomer = []]) =>
      `${wholeOf(tellWave, [stayed, gone])} ${wholeOf(tellWave, [stayed, gone, passing, newcomer])}`,
  });

/**
 * Five come, and the wave is held back because of their answers. Then one more comes. The answers of all six, and the
 * fact that the five were held back, reveal the answer of the one.
 */
export const oneAfterHeldBack: Scene = (tellWave) => {
  const first = people('s', 5);
  const known = [2, 1, 2];
  return inWorlds({
    blocks: [5, 1],
    see: ([came = [], newcomer = []]) =>
      toldOf(
        tellWave,
        [],
        [
          { id: '1', members: first, counts: [known] },
          { id: '2', members: [...first, ...people('c', 5)], counts: [plus(known, came)] },
          {
            id: '3',
            members: [...first, ...people('c', 5), ...people('new', 1)],
            counts: [plus(known, came, newcomer)],
          },
        ],
      ),
  });
};
