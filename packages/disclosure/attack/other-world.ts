import type { World } from './any-worlds.ts';

export type Attacker = { readonly block: number; readonly own: number };

/**
 * A world in which everything told is the same, the attacker answered the same, and somebody else of a block is on
 * another side than the whole block is. Null where neither an exchange of two answers in whole blocks, nor moves of up
 * to four people, nor such moves after an exchange of two, find one.
 */
export const otherWorld = (
  world: World,
  see: (world: World) => string,
  sides: readonly number[],
  { block, own }: Attacker,
  target: number,
): World | null => {
  const told = see(world);
  const holds = (other: World): boolean => {
    const answers = othersOf(other, { block, own }, target);
    return (
      (other[block]?.[own] ?? 0) > 0 &&
      sidesOf(answers, sides) !== sidesOf(othersOf(world, { block, own }, target), sides)
    );
  };
  const inTarget = movesOf(world, [target]);
  for (const first of inTarget) {
    const one = moved(world, first);
    if (holds(one) && see(one) === told) return one;
  }
  for (const first of inTarget) {
    const one = moved(world, first);
    for (const second of movesOf(one)) {
      const two = moved(one, second);
      if (holds(two) && see(two) === told) return two;
    }
  }
  // two answers are exchanged in some of the blocks
  for (const swapped of swaps(world)) if (holds(swapped) && see(swapped) === told) return swapped;
  // moves of three and four: the same answers, removed or added elsewhere, after two people of different blocks have
  // exchanged answers
  const isFound = (other: World): boolean => holds(other) && see(other) === told;
  for (const depth of [2, 3])
    for (const from of [world, ...exchanged(world, target)])
      for (const first of movesOf(from, [target])) {
        const found = along(moved(from, first), first, depth, isFound);
        if (found !== null) return found;
      }
  return null;
};

/** One person of each of two blocks exchange their answers. */
const exchanged = (world: World, target: number): readonly World[] =>
  movesOf(world, [target]).flatMap((move) =>
    world.flatMap((block, at) =>
      at === target || (block[move.to] ?? 0) === 0
        ? []
        : [moved(moved(world, move), { block: at, from: move.to, to: move.from })],
    ),
  );

function* swaps(world: World): Generator<World> {
  const answers = world[0]?.length ?? 0;
  for (let one = 0; one < answers; one += 1)
    for (let other = one + 1; other < answers; other += 1)
      for (let blocks = 1; blocks < 2 ** world.length; blocks += 1)
        yield world.map((block, at) =>
          (blocks >> at) & 1 ? block.with(one, block[other] ?? 0).with(other, block[one] ?? 0) : block,
        );
}

/** Further moves between the same two answers, in any block. */
const along = (world: World, way: Move, depth: number, isFound: (other: World) => boolean): World | null => {
  for (const move of movesOf(world)) {
    const isSame = move.from === way.from && move.to === way.to;
    const isBack = move.from === way.to && move.to === way.from;
    if (!isSame && !isBack) continue;
    const next = moved(world, move);
    if (depth === 1) {
      if (isFound(next)) return next;
      continue;
    }
    const found = along(next, way, depth - 1, isFound);
    if (found !== null) return found;
  }
  return null;
};

/** The answers of a block without the attacker’s own. */
export const othersOf = (world: World, { block, own }: Attacker, target: number): readonly number[] => {
  const answers = world[target] ?? [];
  return block === target ? answers.with(own, (answers[own] ?? 0) - 1) : answers;
};

/** A bit for every side that somebody is on. */
export const sidesOf = (answers: readonly number[], sides: readonly number[]): number =>
  answers.reduce((bits, count, answer) => (count > 0 ? bits | (1 << (sides[answer] ?? 0)) : bits), 0);

type Move = { readonly block: number; readonly from: number; readonly to: number };
const movesOf = (world: World, blocks: readonly number[] = world.map((_, at) => at)): readonly Move[] =>
  blocks.flatMap((block) =>
    (world[block] ?? []).flatMap((count, from) =>
      count === 0 ? [] : (world[block] ?? []).flatMap((_, to) => (to === from ? [] : [{ block, from, to }])),
    ),
  );
const moved = (world: World, { block, from, to }: Move): World =>
  world.with(
    block,
    (world[block] ?? []).map((count, at) => count + (at === to ? 1 : 0) - (at === from ? 1 : 0)),
  );
