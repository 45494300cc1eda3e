import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory in use, in bytes, after a garbage collection: only what is still referenced. */
export const settledBytes = (): number => {
  // twice: the second collection releases the memory of typed arrays that the first one freed
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/**
 * Milliseconds of processor time that this process has used, garbage collection included: for arithmetic in one thread.
 * On a quiet machine it equals wall time; on a busy one, wall time would also measure other processes.
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
