import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../apps/cli/bin/throughline.js', import.meta.url));

/** The program as a host runs it, in a separate process that can be killed and started again on the same data. */
export class OwnProgram {
  readonly folder: string;
  readonly port: number;
  child: ChildProcess | null = null;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
  }

  static async on(folder: string): Promise<OwnProgram> {
    return new OwnProgram(folder, await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts a process without waiting until it answers. */
  run(): ChildProcess {
    return spawn(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', ENTRY, 'start'], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PORT: String(this.port),
        HOST: '127.0.0.1',
        THROUGHLINE_DATA: this.folder,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Starts a process, and resolves when it answers. */
  async start(): Promise<void> {
    this.child = this.run();
    for (let tries = 0; tries < 400; tries += 1) {
      const isUp = await fetch(`${this.url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return;
      await pause(50);
    }
    throw new Error('the program did not start again');
  }

  /** Kills the process as a power cut would (kill -9), and resolves when it has ended. */
  async kill(): Promise<void> {
    const dying = this.child;
    if (dying === null || dying.exitCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill('SIGKILL');
    await gone;
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
