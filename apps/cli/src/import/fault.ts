import type { Because, Given } from '@throughline/domain';
import type { CommandLineReasons } from '@throughline/messages/command-line';
import { because, say } from '../say.ts';

/** Why an import was refused: which file, which line, what is wrong and what to do. Nothing was imported. */
export class ImportFault extends Error {
  readonly file: string;
  readonly line: number | null;
  readonly why: Because;

  constructor(file: string, line: number | null, why: Because) {
    super(why.reason);
    this.name = 'ImportFault';
    this.file = file;
    this.line = line;
    this.why = why;
  }

  /** The whole message, with the place first. */
  get told(): string {
    const { file, line, why } = this;
    return say(
      line === null
        ? because('fault-in-file', { file, why: say(why) })
        : because('fault-in-line', { file, line, why: say(why) }),
    );
  }
}

export const importFault = <K extends keyof CommandLineReasons>(
  file: string,
  line: number | null,
  reason: K,
  ...given: Given<CommandLineReasons[K]>
): ImportFault => new ImportFault(file, line, because(reason, ...given));

/** Makes the faults of one line. */
export const faultAt =
  (file: string, line: number) =>
  <K extends keyof CommandLineReasons>(reason: K, ...given: Given<CommandLineReasons[K]>): ImportFault =>
    importFault(file, line, reason, ...given);
