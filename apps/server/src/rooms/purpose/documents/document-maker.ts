import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Made } from '../../../kernel/documents/made-file.ts';
import type { FileJob } from './purpose-files.ts';

type Files = Made<readonly Uint8Array[]>;
type Waiting = {
  readonly job: FileJob;
  readonly resolve: (made: Files) => void;
  readonly reject: (error: Error) => void;
};

/** The most documents that may wait. Further requests are refused, and may be repeated later. */
export const MOST_WAITING = 24;
/** Milliseconds after which the worker is stopped. The longest document takes a few seconds on a slow machine. */
const PATIENCE = 120_000;
/**
 * The most documents that stay in memory, so that when a room full of people presses at once, the document is made
 * once.
 */
const KEPT = 24;

/** Makes documents outside the event loop, one at a time. Documents of the same words are reused for a while. */
export class DocumentMaker {
  readonly #waiting: Waiting[] = [];
  readonly #made = new Map<string, Promise<Files>>();
  readonly #file: URL;
  #worker: Worker | null = null;
  #closed = false;

  /** @param file the worker's program; only tests give another */
  constructor(file?: URL) {
    const typescript = import.meta.url.endsWith('.ts');
    this.#file = file ?? new URL(typescript ? './document-worker.ts' : './document-worker.js', import.meta.url);
  }

  /**
   * Makes a document. Null when too many wait. Rejects when the worker fails, and with `DocumentsClosed` when the
   * program is stopping.
   */
  make(job: FileJob): Promise<Files> | null {
    const key = createHash('sha256').update(JSON.stringify(job)).digest('base64url');
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    if (this.#waiting.length >= MOST_WAITING) return null;
    const making = new Promise<Files>((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#next();
    });
    this.#made.set(key, making);
    making.catch(() => this.#made.delete(key));
    for (const old of this.#made.keys()) {
      if (this.#made.size <= KEPT) break;
      this.#made.delete(old);
    }
    return making;
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new DocumentsClosed());
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#worker !== null) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    if (this.#closed) return next.reject(new DocumentsClosed());
    const worker = new Worker(this.#file, {
      workerData: next.job,
      ...(this.#file.pathname.endsWith('.ts')
        ? { execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'] }
        : {}),
    });
    this.#worker = worker;
    worker.unref();
    const patience = setTimeout(() => void worker.terminate(), PATIENCE);
    worker.once('message', next.resolve);
    worker.once('error', next.reject);
    worker.once('exit', () => {
      clearTimeout(patience);
      next.reject(this.#closed ? new DocumentsClosed() : new Error('The worker ended without a document.'));
      this.#worker = null;
      this.#next();
    });
  }
}

/** Not a fault: the program is being stopped. */
export class DocumentsClosed extends Error {
  override readonly name = 'DocumentsClosed';
}
