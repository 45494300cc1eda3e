import { createHash } from 'node:crypto';
import { idOfKey } from '../kernel/http/detached-id.ts';
import type { Journey, Loot } from './journey.ts';

/** A way of guessing who is who: it puts roll rows into an order that may match the order of the other rows. */
export type Strategy = {
  readonly name: string;
  readonly orderOf: (ids: readonly string[], kind: 'roll' | 'other', loot: Loot) => readonly string[];
};

const byFirstPlace = (ids: readonly string[], bytes: Buffer): readonly string[] => {
  const place = (id: string): number => {
    const found = bytes.indexOf(id);
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  };
  return [...ids].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
};
const byLastPlace = (ids: readonly string[], bytes: Buffer): readonly string[] =>
  [...ids].sort((a, b) => bytes.lastIndexOf(a) - bytes.lastIndexOf(b) || (a < b ? -1 : 1));

/** Ids in the order in which their keys were posted. */
const byPayload = (ids: readonly string[], loot: Loot): readonly string[] => {
  const seen: string[] = [];
  for (const { body } of loot.payloads) {
    const { key } = JSON.parse(body) as { key?: string };
    const id = key === undefined ? '' : idOfKey(key);
    if (ids.includes(id) && !seen.includes(id)) seen.push(id);
  }
  return seen;
};

/** Each strategy orders two lists and guesses that the nth of one belongs to the nth of the other. */
export const STRATEGIES: readonly Strategy[] = [
  { name: 'order of what was posted', orderOf: (ids, _, loot) => byPayload(ids, loot) },
  { name: 'order of the rows', orderOf: (ids) => [...ids].sort() },
  {
    name: 'order of the rows, turned round',
    orderOf: (ids, kind) => (kind === 'roll' ? [...ids].sort() : [...ids].sort().reverse()),
  },
  ...[0, 1, 2].flatMap((copy): Strategy[] => [
    {
      name: `place in the file, copy ${copy}`,
      orderOf: (ids, _, { dumps }) => byFirstPlace(ids, dumps[copy]?.file ?? Buffer.alloc(0)),
    },
    {
      name: `first place in the log, copy ${copy}`,
      orderOf: (ids, _, { dumps }) => byFirstPlace(ids, dumps[copy]?.wal ?? Buffer.alloc(0)),
    },
    {
      name: `last place in the log, copy ${copy}`,
      orderOf: (ids, _, { dumps }) => byLastPlace(ids, dumps[copy]?.wal ?? Buffer.alloc(0)),
    },
  ]),
  {
    name: 'what came between two copies',
    orderOf: (ids, _, { dumps }) => {
      const early = ids.filter((id) => (dumps[0]?.file.includes(id) ?? false) || (dumps[0]?.wal.includes(id) ?? false));
      return [...early, ...ids.filter((id) => !early.includes(id))];
    },
  },
  {
    name: 'hash of one to the other',
    orderOf: (ids, kind) => [...ids].sort((a, b) => (kind === 'roll' ? compare(hashOf(a), hashOf(b)) : compare(a, b))),
  },
  { name: 'hash of both', orderOf: (ids) => [...ids].sort((a, b) => compare(hashOf(a), hashOf(b))) },
  { name: 'what the logs name', orderOf: (ids, _, { logs }) => byFirstPlace(ids, Buffer.from(logs.join('\n'))) },
];

const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64url');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many of the sixty a strategy guesses right: for ballots, voices or suggestions. */
export const matches = (
  { people, loot }: Journey,
  strategy: Strategy,
  what: 'ballot' | 'voice' | 'suggestion',
): number =>
  rightPairs(
    people.map((person) => [person.roll, person[what]] as const),
    loot,
    strategy,
  );

/** How many roll rows a strategy pairs with the row of the same person in another table. */
export const rightPairs = (
  pairs: readonly (readonly [roll: string, other: string])[],
  loot: Loot,
  strategy: Strategy,
): number => {
  // sorted, because the order in which the test holds the truth must not reach the attacker
  const rolls = strategy.orderOf(pairs.map(([roll]) => roll).sort(), 'roll', loot);
  const others = strategy.orderOf(pairs.map(([, other]) => other).sort(), 'other', loot);
  const truth = new Map(pairs);
  return rolls.filter((roll, index) => truth.get(roll) === others[index]).length;
};

/** Pairs of ids that are equal, share a long beginning, or of which one is in the other's hash. Chance gives none. */
export const relations = ({ people }: Journey): number => {
  let found = 0;
  for (const { roll } of people) {
    for (const { ballot, voice, suggestion } of people) {
      for (const other of [ballot, voice, suggestion]) {
        if (
          roll === other ||
          roll.slice(0, 6) === other.slice(0, 6) ||
          hashOf(roll).includes(other.slice(0, 8)) ||
          hashOf(other).includes(roll.slice(0, 8))
        )
          found += 1;
      }
    }
  }
  return found;
};
