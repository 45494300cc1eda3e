import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Below this a sync is answered more quickly than all but a few disks can write (microseconds). */
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

/** A doubt in plain words when syncs are answered too quickly to be believed; none otherwise. */
export const doubtSyncs = (microseconds: number): readonly string[] =>
  microseconds >= TOO_QUICK
    ? []
    : [
        `Syncs are answered in ${Math.round(microseconds)} µs, more quickly than most disks can write. If this is a virtual machine, ask its host whether a sync really reaches a disk.`,
      ];
