const NARROW = /[iljtfrI.,:;'’|!()[\] ]/;
const WIDE = /[mwMW%@—]/;
const CAPITAL = /[A-Z]/;
const FIGURE = /[0-9]/;

/**
 * The approximate width of a text, in pixels, without a browser: Atkinson Hyperlegible and the sans faces it falls back
 * to, slightly too wide rather than too narrow. Characters of other scripts count as wide as they are high.
 */
export const textWidth = (text: string, size: number, bold = false): number => {
  let width = 0;
  for (const sign of text) {
    if (NARROW.test(sign)) width += 0.34;
    else if (WIDE.test(sign)) width += 0.9;
    else if (CAPITAL.test(sign)) width += 0.7;
    else if (FIGURE.test(sign)) width += 0.62;
    else if ((sign.codePointAt(0) ?? 0) > 0x2fff) width += 1.05;
    else width += 0.58;
  }
  return width * size * (bold ? 1.06 : 1);
};

/**
 * Breaks a text into lines no wider than `width`. A word that is wider by itself is cut into pieces, never left out.
 */
export const wrapText = (text: string, width: number, size: number, bold = false): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width, size, bold))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines;
};

const pieces = (word: string, width: number, size: number, bold: boolean): readonly string[] => {
  if (word === '') return [];
  if (textWidth(word, size, bold) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && textWidth(piece + sign, size, bold) > width) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...found, piece];
};
