import { refused, type Terminal } from '../command.ts';
import { newFile } from './token-files.ts';

export type StepOptions = Readonly<
  Partial<Record<'pulses' | 'circle' | 'wallet' | 'to' | 'member' | 'members' | 'answers', string>>
>;

/** One word after `throughline tokens`. */
export type Step = {
  /** What is to be said after it, in words for who left it out. */
  readonly words: readonly string[];
  /** Whether more of the last may follow. */
  readonly more?: true;
  readonly options: readonly (keyof StepOptions)[];
  readonly run: (words: readonly string[], options: StepOptions, terminal: Terminal) => Promise<number>;
};

/** An option that this step cannot do without. */
export const needed = (options: StepOptions, name: keyof StepOptions, what: string): string => {
  const value = options[name];
  if (value === undefined || value.trim() === '') throw refused('say-what-by-option', { what, name }, { usage: true });
  return value;
};

/** What is to be sent goes into the file, or to standard output; what there is to say about it never mixes with it. */
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
