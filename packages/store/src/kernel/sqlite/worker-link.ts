import { Worker } from 'node:worker_threads';
import { StoreFault } from '../faults.ts';
import type { ChangeListener } from '../change.ts';
import type { Done, Job, WorkerData } from './messages.ts';

/**
 * A worker that has the database open. `call` rejects with an `Error` that has the worker's message. `close` waits for
 * the calls made before it.
 */
export type WorkerLink = {
  readonly call: (name: string, values: readonly unknown[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

type Pending = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Starts a worker and waits until it has the database open. Calls made in one turn of the event loop are sent in one
 * message.
 */
export const linkWorker = async (data: WorkerData, hear: ChangeListener): Promise<WorkerLink> => {
  const typescript = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(typescript ? './worker.ts' : './worker.js', import.meta.url), {
    workerData: data,
    ...(typescript ? { execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'] } : {}),
  });
  const pending = new Map<number, Pending>();
  let jobs: Job[] = [];
  let next = 1;
  let gone: Error | null = null;

  const failAll = (error: Error): void => {
    gone = error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', (error: Error) => reject(error.name === 'StoreFault' ? new StoreFault(error.message) : error));
  });
  worker.on('error', (error: Error) => failAll(error));
  worker.on('exit', () => failAll(new Error('The store has been closed.')));
  worker.on('message', (message: Done | 'closed') => {
    if (message === 'closed') return;
    for (const [id, fault, value] of message.results) {
      const one = pending.get(id);
      pending.delete(id);
      if (fault === null) one?.resolve(value);
      else one?.reject(new Error(fault));
    }
    if (message.changes.length > 0) hear(message.changes);
  });
  const send = (): void => {
    const message = jobs;
    jobs = [];
    worker.postMessage(message);
  };
  return {
    call: (name, values) =>
      new Promise((resolve, reject) => {
        if (gone !== null) {
          reject(gone);
          return;
        }
        const id = next;
        next += 1;
        pending.set(id, { resolve, reject });
        jobs.push([id, name, values]);
        if (jobs.length === 1) queueMicrotask(send);
      }),
    close: async () => {
      if (gone !== null) return;
      const over = new Promise((resolve) => worker.once('exit', resolve));
      if (jobs.length > 0) send();
      worker.postMessage('close');
      await over;
    },
  };
};
