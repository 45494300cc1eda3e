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

/**
 * Milliseconds of processor time that this process has used, its collector of memory included: for arithmetic in one
 * thread. On a quiet machine a clock on the wall shows no more; on a busy one it shows what others do.
 */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of processor time that `what` takes. */
export const timeOf = (what: () => unknown): number => {
  const started = processorTime();
  what();
  return processorTime() - started;
};
