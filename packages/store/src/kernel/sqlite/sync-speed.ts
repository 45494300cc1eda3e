import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Microseconds. A sync that is answered faster than this was hardly written: only a few disks are so quick. */
const TOO_QUICK = 50;
const TIMES = 9;

/** How long a sync of a few new bytes takes in this folder: the median of nine, in microseconds. */
export const syncSpeed = (folder: string): number => {
  const file = join(folder, 'sync-speed');
  const descriptor = openSync(file, 'w', 0o600);
  try {
    const taken = Array.from({ length: TIMES }, () => {
      writeSync(descriptor, 'mark');
      const started = performance.now();
      fsyncSync(descriptor);
      return (performance.now() - started) * 1_000;
    });
    return taken.sort((one, other) => one - other)[(TIMES - 1) / 2] ?? 0;
  } finally {
    closeSync(descriptor);
    rmSync(file, { force: true });
  }
};

/** The doubt, as a sentence for people, when syncs are too quick to be believed; empty otherwise. */
export const doubtSyncs = (microseconds: number): readonly string[] =>
  microseconds >= TOO_QUICK
    ? []
    : [
        `Syncs are answered in ${Math.round(microseconds)} µs, more quickly than most disks can write. If this is a virtual machine, ask its host whether a sync really reaches a disk.`,
      ];
