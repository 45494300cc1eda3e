import { refused, type Terminal } from '../command.ts';
import { newFile } from './token-files.ts';

export type StepOptions = Readonly<
  Partial<Record<'pulses' | 'circle' | 'wallet' | 'to' | 'member' | 'members' | 'answers', string>>
>;

/** One word after `throughline tokens`. */
export type Step = {
  /** What each word after it means, for the message when one is missing. */
  readonly words: readonly string[];
  /** Whether the last word may be repeated. */
  readonly more?: true;
  readonly options: readonly (keyof StepOptions)[];
  readonly run: (words: readonly string[], options: StepOptions, terminal: Terminal) => Promise<number>;
};

/** The value of a required option; refuses where it is missing. */
export const needed = (options: StepOptions, name: keyof StepOptions, what: string): string => {
  const value = options[name];
  if (value === undefined || value.trim() === '') throw refused('say-what-by-option', { what, name }, { usage: true });
  return value;
};

/**
 * Writes a message to the file, or to standard output. Remarks about it go elsewhere, so that they never mix with it.
 */
export const handOver = async (
  message: unknown,
  said: string,
  { to }: StepOptions,
  terminal: Terminal,
): Promise<number> => {
  const text = `${JSON.stringify(message)}\n`;
  if (to === undefined) {
    terminal.out.write(text);
    terminal.err.write(`${said}\n`);
  } else {
    await newFile(to, text);
    terminal.out.write(`${said}\nWritten: ${to}\n`);
  }
  return 0;
};
