import type { Because, Given } from '@throughline/domain';
import type { CommandLineReasons } from '@throughline/messages/command-line';

/** The output and input of a command. Passed in, so that tests see what a person would. */
export type Terminal = {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
};

/** One command of `throughline …`. `run` resolves to the exit code: 0 done, 1 refused, 2 wrong usage. */
export type Command = {
  readonly name: string;
  /** One line for `throughline --help`. */
  readonly summary: string;
  /** The whole help text of this command. */
  readonly usage: string;
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<number>;
};

/** Thrown when a command cannot do what was requested. `main` prints the reason, with the usage where that helps. */
export class Refused extends Error {
  readonly why: Because;
  readonly showUsage: boolean;

  constructor(why: Because, showUsage = false) {
    super(why.reason);
    this.name = 'Refused';
    this.why = why;
    this.showUsage = showUsage;
  }
}

export const refused = <K extends keyof CommandLineReasons>(
  reason: K,
  ...[values, more]: Given<CommandLineReasons[K], [more: { readonly usage: true }]>
): Refused => new Refused({ reason, values: values ?? {} }, more?.usage === true);

/** A refusal in the words of a library or of the store. */
export const refusedInWords = (words: string): Refused => refused('as-told', { words });
