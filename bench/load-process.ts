import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type LoadProcess<Ask, Reply> = {
  /** One at a time. */
  readonly ask: (what: Ask) => Promise<Reply>;
  readonly stop: () => void;
};

/**
 * Starts a file of this folder that makes load, in a process of its own so that the load and what it measures do not
 * share a thread. The file answers each message with one message: `{ done }` or `{ failed }` (`answerLoad`).
 */
export const startLoad = <Ask, Reply>(file: string): LoadProcess<Ask, Reply> => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    ask: (what) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null) => reject(new Error(`${file} ended with ${code}`));
        child.once('exit', ended);
        child.once('message', (message) => {
          child.off('exit', ended);
          const { done, failed } = message as { done?: Reply; failed?: string };
          if (failed === undefined) resolve(done as Reply);
          else reject(new Error(failed));
        });
        child.send(what as object);
      }),
    stop: () => void child.kill('SIGKILL'),
  };
};

/** In the load's process: answers each message with what `work` makes of it. */
export const answerLoad = <Ask, Reply>(work: (what: Ask) => Promise<Reply>): void => {
  process.on('message', (what) => {
    work(what as Ask).then(
      (done) => process.send?.({ done }),
      (error: unknown) => process.send?.({ failed: String(error) }),
    );
  });
};
