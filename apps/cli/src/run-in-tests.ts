import { main } from './main.ts';

/** What a command line printed, and its exit code. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/**
 * Runs one command line in this process, as the entry does in one of its own: what a process costs to start is saved.
 * For tests. What only a process can show (locks, signals, pipes) is tested with one.
 */
export const runInTests = async (
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ran> => {
  const said = { out: '', err: '' };
  const stream = (which: keyof typeof said): NodeJS.WriteStream =>
    ({
      isTTY: false,
      write: (piece: string) => {
        said[which] += piece;
        return true;
      },
    }) as unknown as NodeJS.WriteStream;
  const code = await main(words, { out: stream('out'), err: stream('err'), environment: { ...environment } });
  return { code, ...said };
};
