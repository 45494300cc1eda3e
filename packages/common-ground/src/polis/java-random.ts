const HIGH = 2 ** 24;
const MULTIPLIER_HIGH = 0x5de;
const MULTIPLIER_LOW = 0xece66d;

/**
 * The numbers in [0, 1) that Java's java.util.Random gives for a seed: the 48-bit linear congruential generator that
 * its documentation specifies (Knuth, The Art of Computer Programming, vol. 2, 3.2.1), two draws for each number. Used
 * only to start where Polis' recorded answers started.
 */
export const javaRandom = (seed: number): (() => number) => {
  let high = (Math.floor(seed / HIGH) ^ MULTIPLIER_HIGH) & 0xffffff;
  let low = (seed % HIGH) ^ MULTIPLIER_LOW;
  const bits = (count: number): number => {
    const lower = low * MULTIPLIER_LOW + 0xb;
    high = (high * MULTIPLIER_LOW + low * MULTIPLIER_HIGH + Math.floor(lower / HIGH)) % HIGH;
    low = lower % HIGH;
    return Math.floor((high * HIGH + low) / 2 ** (48 - count));
  };
  return () => (bits(26) * 2 ** 27 + bits(27)) / 2 ** 53;
};
