import { CODE_WORDS } from './code-words.ts';

export const CODE_LENGTH = 4;
export const CARD_CODE_LENGTH = 6;

/** Draws a whole number in [0, below). */
export type Draw = (below: number) => number;

/** Four words, lower case, separated by single spaces, that open a circle. */
export const drawCode = (draw: Draw): string => drawWords(CODE_LENGTH, draw);

/**
 * The code in its stored form, from what a person typed or said (any case; spaces, hyphens, dots, commas); null when it
 * is not a code.
 */
export const parseCode = (typed: string): string | null => parseWords(typed, CODE_LENGTH);

/** Six words on a printed paper card: 54 bits. Typing the same card twice changes one ballot. */
export const drawCardCode = (draw: Draw): string => drawWords(CARD_CODE_LENGTH, draw);
/** The six words of a paper card in their stored form; null when they are not a card code. */
export const parseCardCode = (typed: string): string | null => parseWords(typed, CARD_CODE_LENGTH);

/** For a link: the words joined by hyphens. */
export const codeInLink = (code: string): string => code.replaceAll(' ', '-');

const drawWords = (count: number, draw: Draw): string =>
  Array.from({ length: count }, () => CODE_WORDS[draw(CODE_WORDS.length)]).join(' ');

const known = new Set(CODE_WORDS);

/** `count` words of the list in lower case, separated by single spaces; null when the text is anything else. */
export const parseWords = (typed: string, count: number): string | null => {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  return words.length === count && words.every((word) => known.has(word)) ? words.join(' ') : null;
};
