import type { Because, Given } from '@throughline/domain';
import { type CommandLineReasons, sayCommandLine } from '@throughline/messages/command-line';

export const because = <K extends keyof CommandLineReasons>(
  reason: K,
  ...[values]: Given<CommandLineReasons[K]>
): Because => ({ reason, values: values ?? {} });

/** The words of a reason, in English, for the terminal. */
export const say = (why: Because): string => sayCommandLine(why, 'en');
