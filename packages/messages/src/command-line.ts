import type { Because } from '@throughline/domain';
import { commandLine as en } from './en/command-line/index.ts';
import type { LanguageTag } from './index.ts';
import { type ReasonsOf, sayBecause } from './refusal-words.ts';

/** The reasons for a refusal on the command line or in the settings, with their values. */
export type CommandLineReasons = ReasonsOf<typeof en>;

const PACKS: Readonly<Record<LanguageTag, object>> = { en };

/** The sentence for a refusal on the command line, in one language. */
export const sayCommandLine = (why: Because, language: LanguageTag): string => sayBecause(PACKS[language], why);
