import type { Language } from '../language.ts';

/** A word at its place in a text. */
export type Word = {
  /** In lower case, Unicode NFKC, with straight apostrophes. */
  readonly text: string;
  /** The same without a possessive ending. */
  readonly bare: string;
  /** Offsets into the text as it was given. */
  readonly from: number;
  readonly to: number;
  /** Index of its sentence, and of its clause as separated by semicolons; both from 0 over the whole text. */
  readonly sentence: number;
  readonly block: number;
  /**
   * Index of its unit of speech, as Flesch counted them: separated by colons and dashes too. No phrase extends across
   * its end.
   */
  readonly unit: number;
  /** Begins with a capital letter and is not all capitals. */
  readonly capital: boolean;
  readonly startsSentence: boolean;
};

/** A text read once: everything the rules look at. */
export type Reading = {
  readonly text: string;
  readonly words: readonly Word[];
  /** Units of speech: separated by full stops, colons, semicolons and dashes, as Flesch counted them. */
  readonly units: number;
};

// every branch begins with a different kind of character and repeats without choice, so the time is linear in the text
const PIECES =
  /\p{N}+(?:[.,:/-]\p{N}+)*\p{L}*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*['’]?|[%£€$&]|[.!?…。！？؟\n\r]+|[,;:()–—]/gu;
const STOPS = /^[.!?…。！？؟\n\r]/u;
const COMMAS = /^[,;:()–—]/u;
const UNIT_ENDS = /^[;:–—]/u;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const SPACE_OR_END = /^(?:\s|["'”’)»]|$)/u;

/** Words, sentences and clauses of a text, in one pass. */
export const readWords = (text: string, language: Pick<Language, 'abbreviations' | 'possessives'>): Reading => {
  const words: Word[] = [];
  let sentence = 0;
  let block = 0;
  let units = 0;
  let begun = false;
  let unitBegun = false;
  const endSentence = () => {
    if (begun) sentence += 1;
    block += 1;
    begun = false;
    unitBegun = false;
  };
  for (const found of text.matchAll(PIECES)) {
    const [piece] = found;
    const from = found.index;
    if (STOPS.test(piece)) {
      if (endsSentence(text, piece, from + piece.length, words.at(-1), language.abbreviations)) endSentence();
      continue;
    }
    if (COMMAS.test(piece)) {
      if (piece === ';') block += 1;
      if (UNIT_ENDS.test(piece)) unitBegun = false;
      continue;
    }
    const folded = fold(piece);
    words.push({
      text: folded,
      bare: bareOf(folded, language.possessives),
      from,
      to: from + piece.length,
      sentence,
      block,
      unit: unitBegun ? units - 1 : units,
      capital: CAPITAL.test(piece) && (SMALL.test(piece) || piece.length === 1),
      startsSentence: !begun,
    });
    begun = true;
    if (!unitBegun) units += 1;
    unitBegun = true;
  }
  return { text, words, units };
};

/** The form in which a word is compared: lower case, compatibility forms unified, straight apostrophes. */
export const fold = (word: string): string =>
  word === '&' ? 'and' : word.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'");

const bareOf = (word: string, possessives: readonly string[]): string => {
  const ending = possessives.find((one) => word.length > one.length && word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
};

const endsSentence = (
  text: string,
  stop: string,
  after: number,
  last: Word | undefined,
  abbreviations: readonly string[],
): boolean => {
  if (stop !== '.') return true;
  // "v2.0", "e.g.": a full stop inside a word, or after a known abbreviation, ends nothing
  if (!SPACE_OR_END.test(text.slice(after, after + 1))) return false;
  return last === undefined || last.to !== after - 1 || !abbreviations.includes(last.text);
};
