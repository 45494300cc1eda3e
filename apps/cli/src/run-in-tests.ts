import { main } from './main.ts';

/** What a command line printed, and its exit code. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/**
 * Runs one command line within this process, to save the cost of starting another. For tests. What only a separate
 * process can show (locks, signals, pipes) is tested with one.
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
