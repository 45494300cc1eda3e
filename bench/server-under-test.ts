import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_POSITIONS, DEFAULT_THRESHOLD } from '@throughline/domain';
import { openStore } from '@throughline/store';

export type ServerUnderTest = {
  readonly port: number;
  readonly url: string;
  readonly circle: string;
  readonly pass: string;
  readonly code: string;
  readonly voices: readonly string[];
  readonly folder: string;
  readonly process: ChildProcess;
  /** Seconds of processor time that the server has used so far. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
};

const CODE = 'amber kettle north stair';

/**
 * Starts the real program in a separate process, on a temporary data folder with one open circle of `voices` voices.
 * `more` adds to the folder before it starts.
 */
export const startServerUnderTest = async (
  voices: number,
  more?: (folder: string, circle: string) => Promise<void>,
): Promise<ServerUnderTest> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const circle = randomUUID();
  const pass = randomBytes(32).toString('base64url');
  const ids = Array.from({ length: voices }, () => randomBytes(16).toString('base64url'));
  await seed(folder, circle, pass, ids);
  await more?.(folder, circle);
  const port = await freePort();
  const entry = new URL('../apps/cli/bin/throughline.js', import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--disable-warning=ExperimentalWarning', entry, 'start'],
    {
      env: { ...process.env, PORT: String(port), THROUGHLINE_DATA: folder, PUBLIC_URL: `http://localhost:${port}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const url = `http://127.0.0.1:${port}`;
  await untilServing(url, child);
  return {
    port,
    url,
    circle,
    pass,
    code: CODE,
    voices: ids,
    folder,
    process: child,
    cpu: () => processorSeconds(child.pid ?? 0),
    stop: async () => {
      const over = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await over;
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const seed = async (folder: string, circle: string, pass: string, ids: readonly string[]): Promise<void> => {
  const store = await openStore({ dataFolder: folder });
  await store.circles.createWhole({
    circle: {
      id: circle,
      name: 'A circle under test',
      question: 'Why does this matter to you?',
      language: 'en',
      positions: DEFAULT_POSITIONS,
      affected: [],
      rule: 'no-position-objects',
      frame: {
        decided: 'a',
        open: 'b',
        decides: 'c',
        get: 'd',
        hearBackBy: '2030-01-01',
        convenedBy: 'e',
        atRisk: 'f',
      },
      threshold: DEFAULT_THRESHOLD,
      matrixDeclared: false,
      example: false,
      imported: null,
    },
    admission: { circle, code: CODE, pass },
    voices: ids.map((id, index) => ({
      id,
      text: `Voice number ${index}`,
      language: 'en',
      origin: 'seed',
      state: 'asked',
      mergedInto: null,
      translations: [],
    })),
    ballots: [],
    stories: [],
    log: [],
    rounds: [{ number: 1, state: 'open', mode: 'live', until: null }],
    release: null,
  });
  await store.whole.close();
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

const untilServing = async (url: string, child: ChildProcess): Promise<void> => {
  let said = '';
  child.stdout?.on('data', (piece: Buffer) => (said += piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server stopped: ${said}`);
    const serving = await fetch(`${url}/api/health`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (serving) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not answer within 30 seconds: ${said}`);
};

/** utime + stime of a process in seconds (Linux: fields 14 and 15 of /proc/PID/stat, in ticks of 1/100 s). */
const processorSeconds = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
