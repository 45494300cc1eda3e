import { type PartId, PARTS, type PartTexts } from '@throughline/domain';

/** Words of one part on one page. `more`: 0 for the beginning of the part, then 1, 2 … for its continuations. */
export type Piece = readonly [part: PartId, words: string, more: number];

/** Letters in a line of the projector at the size of a purpose, and lines on a page without its head and foot. */
const LINE = 56;
const LINES = 8;
/** The height of a part's name with the space before it, in lines. */
const NAME = 1.4;

/**
 * Divides a purpose into pages for the projector, with as many parts on each as fit. A part that is too long for a page
 * continues on the next one, divided between two words.
 */
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

/** The number of lines that the words take. Each typed line takes at least one. */
const linesOf = (words: string): number =>
  words.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE)), 0);

const inPieces = (words: string): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  // a word longer than the limit is divided anyway
  for (const token of words.match(/\n|[^\s]{1,40}|[^\S\n]+/gu) ?? []) {
    if (linesOf((piece + token).trimEnd()) > LINES) {
      pieces.push(piece.trim());
      piece = '';
    }
    piece += piece === '' && /^\s+$/u.test(token) ? '' : token;
  }
  return piece.trim() === '' ? pieces : [...pieces, piece.trim()];
};
