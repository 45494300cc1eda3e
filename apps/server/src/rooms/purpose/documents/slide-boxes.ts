import type { Said } from '../../../kernel/documents/said.ts';

/**
 * A paragraph of a slide. `heading`: the program's words in bold. `leads`: it introduces somebody's words. Both stay
 * with what follows. `gap`: there is space above it.
 */
export type Para = Said & { readonly heading?: boolean; readonly leads?: boolean; readonly gap?: boolean };

/**
 * How many lines a text takes in a box `width` points wide. This is an estimate, because the typeface is the reader's.
 * It assumes wide letters, so that a box is left with room rather than with words cut off.
 */
export const linesOf = (text: string, from: Said['from'], size: number, width: number): number => {
  const perLine = Math.max(4, Math.floor(width / (size * (from === 'people' ? 0.53 : 0.62))));
  return text.split(/\r?\n/).reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/)) {
      const wide = widthOf(word);
      if (used > 0 && used + 1 + wide > perLine) {
        lines += 1;
        used = 0;
      }
      lines += Math.floor(Math.max(0, wide - 1) / perLine);
      used += (used > 0 ? 1 : 0) + (wide % perLine);
    }
    return sum + lines;
  }, 0);
};

/** The width of a word in average letters. East Asian characters and pictures count as about two. */
const widthOf = (word: string): number => {
  let width = 0;
  for (const sign of word) width += WIDE.test(sign) ? 1.9 : 1;
  return width;
};
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

export const LEADING = 1.24;
const GAP = 0.5;

/** Height of a paragraph in points. */
export const heightOf = (para: Para, size: number, width: number): number =>
  (linesOf(para.text, para.from, size, width) * LEADING + (para.gap === true ? GAP : 0)) * size;

/**
 * Distributes paragraphs over boxes of one size, in order. A paragraph that is too long for the rest of a box continues
 * in the next, split between words. A heading is never the last in its box.
 */
export const intoBoxes = (
  paras: readonly Para[],
  size: number,
  width: number,
  height: number,
): readonly (readonly Para[])[] => {
  const boxes: Para[][] = [[]];
  let left = height;
  const next = () => {
    boxes.push([]);
    left = height;
  };
  for (const [at, para] of paras.entries()) {
    const after = paras[at + 1];
    const kept = para.heading === true || para.leads === true;
    const with2 = kept && after !== undefined ? size * LEADING * 2 : 0;
    if (left < heightOf(para, size, width) + with2 && left < height && (kept || left < size * LEADING * 3)) next();
    let rest: Para | null = para;
    while (rest !== null) {
      if (heightOf(rest, size, width) <= left) {
        (boxes.at(-1) as Para[]).push(rest);
        left -= heightOf(rest, size, width);
        rest = null;
      } else {
        const [piece, more]: readonly [string, string] = cutAt(rest, size, width, left);
        if (piece !== '') (boxes.at(-1) as Para[]).push({ ...rest, text: piece });
        rest = { ...rest, text: more, gap: false };
        next();
      }
    }
  }
  return boxes.filter((box) => box.length > 0);
};

/**
 * Splits a paragraph: the most words that fit into the height left (letters when it is one long word), and the rest.
 */
const cutAt = (para: Para, size: number, width: number, left: number): readonly [string, string] => {
  const pieces = para.text.split(/(?<=\s)/);
  const units = pieces.length > 1 ? pieces : [...new Intl.Segmenter().segment(para.text)].map(({ segment }) => segment);
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = heightOf({ ...para, text: units.slice(0, middle).join('').trimEnd() }, size, width) <= left;
    if (fits) low = middle;
    else high = middle - 1;
  }
  return [units.slice(0, low).join('').trimEnd(), units.slice(low).join('')];
};
