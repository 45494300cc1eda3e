import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { processorSeconds } from './processor-seconds.ts';

export type BaselineServer = {
  readonly port: number;
  /** Seconds of processor time that it has used so far. */
  readonly cpu: () => number;
  readonly stop: () => void;
};

/** Starts a file of this folder that serves on a free port and prints that port, in a process of its own. */
export const startBaseline = async (file: string, ...words: readonly string[]): Promise<BaselineServer> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (piece: Buffer) => resolve(Number(piece.toString())));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  return { port, cpu: () => processorSeconds(child.pid ?? 0), stop: () => void child.kill('SIGKILL') };
};
