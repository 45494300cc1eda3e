import { type PartId, PARTS, type PartTexts } from '@throughline/domain';

/** Some words of a part on one page; `more`: 0 for its beginning, then 1, 2 … where it goes on. */
export type Piece = readonly [part: PartId, words: string, more: number];

/** Letters that a line of the projector holds at the size of a purpose, and lines that a page holds beside head and foot. */
const LINE = 56;
const LINES = 8;
/** A part's name, and the space before it, are about as high as this many lines. */
const NAME = 1.4;

/** A purpose on the projector's pages: as many parts as fit; one that is longer goes on in the next, between two words. */
export const wallPages = (parts: PartTexts): readonly (readonly Piece[])[] => {
  const pages: Piece[][] = [];
  let free = 0;
  for (const part of PARTS) {
    if (parts[part] === '') continue;
    for (const [more, piece] of inPieces(parts[part]).entries()) {
      const needs = linesOf(piece) + NAME;
      if (needs > free) {
        pages.push([]);
        free = LINES + NAME;
      }
      pages.at(-1)?.push([part, piece, more]);
      free -= needs;
    }
  }
  return pages;
};

/** Lines that words take, each typed line at least one. */
const linesOf = (words: string): number =>
  words.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE)), 0);

const inPieces = (words: string): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  // a word without end is parted by force
  for (const token of words.match(/\n|[^\s]{1,40}|[^\S\n]+/gu) ?? []) {
    if (linesOf((piece + token).trimEnd()) > LINES) {
      pieces.push(piece.trim());
      piece = '';
    }
    piece += piece === '' && /^\s+$/u.test(token) ? '' : token;
  }
  return piece.trim() === '' ? pieces : [...pieces, piece.trim()];
};
