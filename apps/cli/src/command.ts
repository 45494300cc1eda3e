import type { Because, Given } from '@throughline/domain';
import type { CommandLineReasons } from '@throughline/messages/command-line';

/** Where a command writes and reads; handed in, so that tests see what a person would. */
export type Terminal = {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
};

/** One word of `throughline …`. `run` returns the exit code: 0 done, 1 refused, 2 asked wrongly. */
export type Command = {
  readonly name: string;
  /** One line for `throughline --help`. */
  readonly summary: string;
  /** The whole help of this command. */
  readonly usage: string;
  readonly run: (words: readonly string[], terminal: Terminal) => Promise<number>;
};

/** Something was asked that cannot be done as it was asked. `main` says why, with the usage where that helps. */
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

/** For what a library or the store has said in its own words. */
export const refusedInWords = (words: string): Refused => refused('as-told', { words });
