import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Writer = {
  /** Kills the process as a power cut would, and returns every line that it had printed. */
  readonly kill: () => Promise<readonly string[]>;
};

/** Starts the writing program on a data folder and waits until it has begun. */
export const startWriter = async (folder: string, number: number): Promise<Writer> => {
  const child = spawn(
    process.execPath,
    ['--conditions=source', join(import.meta.dirname, 'writer-process.ts'), folder, String(number)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  let faults = '';
  const over = new Promise((resolve) => child.once('close', resolve));
  child.stderr.on('data', (chunk: Buffer) => {
    faults += chunk.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('ready\n')) resolve();
    });
    child.once('close', () => reject(new Error(`The writer stopped by itself. ${faults}`)));
  });
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await over;
      // the last line may be incomplete: an acknowledgement that was not printed whole does not count
      return printed
        .slice(printed.indexOf('\n') + 1, printed.lastIndexOf('\n'))
        .split('\n')
        .filter((line) => line !== '');
    },
  };
};
