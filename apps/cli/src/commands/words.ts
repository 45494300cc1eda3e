import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refused, refused } from '../command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses the words after a command's name. Refuses unknown words and options without a value, in plain words. */
export const readWords = <O extends Options>(words: readonly string[], options: O, positionals: number) => {
  try {
    const read = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    if (read.positionals.length > positionals) {
      throw refused('one-word-too-many', { word: read.positionals[positionals] ?? '' }, { usage: true });
    }
    return read;
  } catch (error) {
    if (error instanceof Refused) throw error;
    const option = /'(-[^']*)'/.exec((error as Error).message)?.[1]?.split(' ')[0] ?? 'an option';
    const lacking = (error as { code?: string }).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
    throw refused(lacking ? 'option-lacks-value' : 'option-not-known', { option }, { usage: true });
  }
};

/** Reads a whole number from `least` to `most`; refuses anything else. */
export const wholeNumberWord = (name: string, word: string, least: number, most: number): number => {
  const number = /^\d+$/.test(word) ? Number(word) : Number.NaN;
  if (!(number >= least && number <= most)) throw refused('option-not-in-range', { name, least, most, word });
  return number;
};

/** Reads a share such as `10%` or `0.1`. */
export const shareWord = (name: string, word: string): number => {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(word);
  const share = percent ? Number(percent[1]) / 100 : /^\d*\.?\d+$/.test(word) ? Number(word) : Number.NaN;
  if (!(share >= 0 && share <= 1)) throw refused('option-not-a-share', { name, word });
  return share;
};
