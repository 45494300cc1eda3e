import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refused } from '../command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the words after a command's name; what is unknown or lacks its value is refused in plain words. */
export const readWords = <O extends Options>(words: readonly string[], options: O, positionals: number) => {
  try {
    const read = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    if (read.positionals.length > positionals) {
      throw new Refused(`“${read.positionals[positionals]}” is one word too many.`, true);
    }
    return read;
  } catch (error) {
    if (error instanceof Refused) throw error;
    const option = /'(-[^']*)'/.exec((error as Error).message)?.[1]?.split(' ')[0] ?? 'an option';
    const lacking = (error as { code?: string }).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
    throw new Refused(lacking ? `${option} lacks its value.` : `${option} is not known here.`, true);
  }
};

/** A whole number within bounds, from a word that a person typed. */
export const wholeNumberWord = (name: string, word: string, least: number, most: number): number => {
  const number = /^\d+$/.test(word) ? Number(word) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new Refused(`--${name} takes a whole number from ${least} to ${most}, not “${word}”.`);
  return number;
};

/** A share such as `10%` or `0.1`. */
export const shareWord = (name: string, word: string): number => {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(word);
  const share = percent ? Number(percent[1]) / 100 : /^\d*\.?\d+$/.test(word) ? Number(word) : Number.NaN;
  if (!(share >= 0 && share <= 1)) throw new Refused(`--${name} takes a share such as 10%, not “${word}”.`);
  return share;
};
