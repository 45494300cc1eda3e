import { seeded } from '../../common-ground/src/numbers/random.ts';
import type { RandomBytes } from '../src/voprf.ts';

/** The same bytes for the same seed, on every machine: for tests and benches, never for secrets. */
export const seededBytes = (seed: string): RandomBytes => {
  const random = seeded(seed);
  return (length) => Uint8Array.from({ length }, () => random.below(256));
};
