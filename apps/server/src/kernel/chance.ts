import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** Where every draw of the server comes from. A real one is cryptographic: keys, passes and shuffles hang on it. */
export type Chance = {
  /** This many bytes, each of the 256 equally likely. */
  readonly bytes: (count: number) => Buffer;
  /** A UUID of version 4: it tells neither an order nor a time. */
  readonly id: () => string;
  /** A whole number from 0 up to but not including `below`, which is at least 1; each equally likely. */
  readonly below: (below: number) => number;
};

/** The machine's own. Only whoever starts the program takes it; everybody else is given a `Chance`. */
export const systemChance: Chance = {
  bytes: (count) => randomBytes(count),
  id: () => randomUUID(),
  below: (below) => randomInt(below),
};
