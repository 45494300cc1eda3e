import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory in use, in bytes, after a collection: what is held, not what was let go. */
export const settledBytes = (): number => {
  // twice: what the first frees of typed arrays is counted down by the second
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

export const clock = (): number => performance.now();
export const round = (value: number): number => Number(value.toPrecision(3));
export const print = (result: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(result)}\n`);
};
export const middleOf = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN;
