import { sidesOf, ways } from './vocabulary.ts';

/** People by answer, block by block. Within a block nobody can be distinguished from anybody else. */
export type World = readonly (readonly number[])[];

export type Attack = {
  /** How many people each block has. */
  readonly blocks: readonly number[];
  readonly answers: number;
  readonly least: number;
  /** Everything that is told in this world. */
  readonly see: (world: World) => string;
  /** What is told of the larger groups, of at least the threshold, that contain the small blocks. */
  readonly larger?: (world: World) => string;
  /** The attacker's assumption. Worlds in which it is false are left out. */
  readonly given?: (world: World) => boolean;
};

type Knows = { readonly sides: readonly Set<number>[]; readonly few: readonly Set<string>[] };

/**
 * Runs every world through the code under attack and groups the worlds that tell the same. Then it takes every member,
 * who knows their own answer, as the attacker. Something is learned when somebody else must be on a certain side, or
 * when more is known of a block of fewer than the threshold (the attacker included) than is told of the larger group.
 */
export const learnedInWorlds = ({ blocks, answers, least, see, larger, given }: Attack): readonly string[] => {
  const sides = sidesOf(answers);
  const known = new Map<string, Knows>();
  const baseline = new Map<string, Knows>();
  const keys: (readonly [string, string])[] = [];
  for (const world of worldsOf(blocks, answers)) {
    if (given !== undefined && !given(world)) continue;
    const told = see(world);
    const ofLarger = larger?.(world) ?? '';
    world.forEach((block, standing) =>
      block.forEach((count, own) => {
        if (count === 0) return;
        const others = world.map((one, at) => (at === standing ? one.with(own, count - 1) : one));
        const key = `${standing} ${own} ${told}`;
        if (!known.has(key)) keys.push([key, `${standing} ${own} ${ofLarger}`]);
        note(known, key, others, sides);
        note(baseline, `${standing} ${own} ${ofLarger}`, others, sides);
      }),
    );
  }
  return keys.flatMap(([key, larger_]) => {
    const knows = known.get(key);
    const before = baseline.get(larger_);
    const standing = Number(key.split(' ')[0]);
    return blocks.flatMap((size, block) => {
      const others = size - (block === standing ? 1 : 0);
      const found: string[] = [];
      if (others > 0 && knows?.sides[block]?.size === 1) found.push(`a side, of block ${block}, by ${key}`);
      if (others > 0 && others <= least - 2 && (knows?.few[block]?.size ?? 0) < (before?.few[block]?.size ?? 0))
        found.push(`a few, of block ${block}, by ${key}`);
      return found;
    });
  });
};

const note = (into: Map<string, Knows>, key: string, others: World, sides: readonly number[]): void => {
  let knows = into.get(key);
  if (knows === undefined)
    into.set(key, (knows = { sides: others.map(() => new Set()), few: others.map(() => new Set()) }));
  others.forEach((block, at) => {
    block.forEach((count, answer) => {
      if (count > 0) knows.sides[at]?.add(sides[answer] ?? 0);
    });
    knows.few[at]?.add(block.join());
  });
};

export const worldsOf = (blocks: readonly number[], answers: number): readonly World[] =>
  blocks.reduce<World[]>(
    (worlds, size) => worlds.flatMap((world) => ways(size, answers).map((block) => [...world, block])),
    [[]],
  );
