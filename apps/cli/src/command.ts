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

/** Something was asked that cannot be done as it was asked. Printed as it is, with the usage where that helps. */
export class Refused extends Error {
  readonly showUsage: boolean;

  constructor(words: string, showUsage = false) {
    super(words);
    this.name = 'Refused';
    this.showUsage = showUsage;
  }
}
