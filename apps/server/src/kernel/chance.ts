import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/**
 * The source of every random draw of the server. The real one is cryptographic, because keys, passes and shuffles
 * depend on it.
 */
export type Chance = {
  /** This many bytes, each of the 256 equally likely. */
  readonly bytes: (count: number) => Buffer;
  /** A UUID of version 4: it gives away neither an order nor a time. */
  readonly id: () => string;
  /** A whole number from 0 up to but not including `below`, which is at least 1; each equally likely. */
  readonly below: (below: number) => number;
};

/** The machine's own source. Only the start of the program uses it; everything else is given a `Chance`. */
export const systemChance: Chance = {
  bytes: (count) => randomBytes(count),
  id: () => randomUUID(),
  below: (below) => randomInt(below),
};
