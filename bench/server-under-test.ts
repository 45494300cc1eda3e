import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBenchCircle, type BenchCircle } from './bench-circle.ts';
import { processorSeconds } from './processor-seconds.ts';

export type ServerUnderTest = BenchCircle & {
  readonly port: number;
  readonly url: string;
  /** Seconds of processor time that the server used until it answered. */
  readonly start: number;
  /** Seconds of processor time that the server has used so far. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
};

export const THIS_CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Starts the program of a checkout in a process of its own, on a temporary data folder, and makes one circle of `voices`
 * voices with an open round in it. Knows the checkout only by its `throughline` command and by HTTP, so that any commit
 * can be measured.
 */
export const startServerUnderTest = async (
  voices: number,
  checkout: string = THIS_CHECKOUT,
): Promise<ServerUnderTest> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      '--conditions=source',
      '--disable-warning=ExperimentalWarning',
      join(checkout, 'node_modules/.bin/throughline'),
      'start',
    ],
    {
      cwd: checkout,
      env: { ...process.env, PORT: String(port), THROUGHLINE_DATA: folder, PUBLIC_URL: `http://localhost:${port}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const over = new Promise((resolve) => child.once('exit', resolve));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await over;
    await rm(folder, { recursive: true, force: true });
  };
  const cpu = (): number => processorSeconds(child.pid ?? 0);
  try {
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`The server stopped: ${said}`);
      return await fetch(`${url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    });
    const start = cpu();
    let words: string | undefined;
    await until(() => (words = /these four words:\s+(\S.*\S)/.exec(said)?.[1]) !== undefined);
    const circle = await openBenchCircle(url, words ?? '', voices);
    return { ...circle, port, url, start, cpu, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server did not answer within a minute.');
};
