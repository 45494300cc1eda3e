// oxlint-disable no-control-regex -- taking control characters out is what this is for
/**
 * The only normalisation of typed text before it is counted or stored: Unicode NFC, control and invisible formatting
 * characters removed (except joiners and direction marks that scripts need), white space collapsed, ends trimmed.
 * Nothing visible is lost.
 */
export const tidyText = (typed: string, lines: 'one-line' | 'many-lines' = 'one-line'): string => {
  const kept = typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // C0/C1 controls except tab and line feed, BOM, interlinear marks, tags, bidi overrides (which can disguise text)
    .replace(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFF9-\uFFFB\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu,
      '',
    )
    // lone surrogates cannot be stored as UTF-8
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
  const folded =
    lines === 'one-line'
      ? kept.replace(/\s+/gu, ' ')
      : kept
          .replace(/[^\S\n]+/gu, ' ')
          .replace(/ ?\n ?/g, '\n')
          .replace(/\n{3,}/g, '\n\n');
  return folded.trim();
};

/** Length as a person counts it (grapheme clusters): an emoji or an accented letter is one. */
export const lengthOf = (text: string): number => {
  // Plain ASCII needs no segmenter: this path is taken for nearly every text.
  if (/^[\u0020-\u007E\n]*$/.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
};

/** The words of a text, separated by white space; for the limit on stories. */
export const wordsOf = (text: string): number => (text === '' ? 0 : text.split(/\s+/u).length);

/** The most bytes for a text of this many graphemes, because one letter can carry a thousand combining marks. */
export const BYTES_PER_CHARACTER = 16;

/** The length of a text in UTF-8, in bytes. */
export const byteLength = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
