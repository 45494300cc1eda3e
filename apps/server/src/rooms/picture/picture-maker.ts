import { Worker } from 'node:worker_threads';
import type { ReleasedPicture } from '@throughline/protocol';
import type { PictureAnswers } from './picture-answers.ts';

type Waiting = {
  readonly from: PictureAnswers;
  readonly resolve: (picture: ReleasedPicture) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Makes pictures outside the event loop, one at a time. Each has a worker of its own, so that a failure does not affect
 * the next.
 */
export class PictureMaker {
  readonly #waiting: Waiting[] = [];
  readonly #file: URL;
  #worker: Worker | null = null;
  #closed = false;

  /** @param file the worker's program; only tests give another */
  constructor(file?: URL) {
    const typescript = import.meta.url.endsWith('.ts');
    this.#file = file ?? new URL(typescript ? './picture-worker.ts' : './picture-worker.js', import.meta.url);
  }

  /**
   * Makes a picture. Rejects when the worker fails, and with `PicturesClosed` when the program is stopping. `from` is
   * transferred and must not be used again.
   */
  make(from: PictureAnswers): Promise<ReleasedPicture> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ from, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new PicturesClosed());
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#worker !== null) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    if (this.#closed) {
      job.reject(new PicturesClosed());
      return;
    }
    const { from } = job;
    const worker = new Worker(this.#file, {
      workerData: from,
      transferList: [from.placeOf.buffer, from.starts.buffer, from.voiceOf.buffer, from.answer.buffer] as ArrayBuffer[],
      ...(this.#file.pathname.endsWith('.ts')
        ? { execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'] }
        : {}),
    });
    this.#worker = worker;
    // the worker does not keep the program from ending: the next start makes the picture
    worker.unref();
    worker.once('message', job.resolve);
    worker.once('error', job.reject);
    worker.once('exit', () => {
      job.reject(this.#closed ? new PicturesClosed() : new Error('The worker ended without a picture.'));
      this.#worker = null;
      this.#next();
    });
  }
}

/** Not a fault: the program is being stopped. */
export class PicturesClosed extends Error {
  override readonly name = 'PicturesClosed';
}
