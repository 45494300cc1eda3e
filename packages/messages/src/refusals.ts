import type { Because } from '@throughline/domain';
import type { Refusals } from '@throughline/protocol';
import { refusals as en } from './en/all.ts';
import type { LanguageTag } from './index.ts';
import { type RefusalWords, sayBecause } from './refusal-words.ts';

const PACKS: Readonly<Record<LanguageTag, RefusalWords<Refusals>>> = { en };

/**
 * The words of every refusal in one language. They have their own entry point, because no web page loads all of them.
 */
export const refusalWords = (language: LanguageTag): RefusalWords<Refusals> => PACKS[language];

/** The sentence for a refusal in one language. */
export const sayRefusal = (why: Because, language: LanguageTag): string => sayBecause(PACKS[language], why);
