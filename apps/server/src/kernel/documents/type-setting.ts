import type { Bidi } from 'bidi-js';
import type { GlyphRun } from 'fontkit';
import type { Face, Faces, Family } from './faces.ts';

/** A stretch of a line in one face and one direction. `x` in points from the left end of the line. */
export type Run = {
  readonly text: string;
  readonly face: Face;
  readonly features: Readonly<Record<string, boolean>>;
  readonly x: number;
};

/** A line as it is drawn, with its runs from left to right. `text` has the same words in reading order. */
export type Line = { readonly text: string; readonly runs: readonly Run[]; readonly width: number };

/** A paragraph broken into lines. `rightToLeft`: its lines begin at the right edge. */
export type Setting = { readonly lines: readonly Line[]; readonly rightToLeft: boolean };

type Piece = { readonly text: string; readonly face: Face; readonly level: number };
type Token = { readonly pieces: readonly Piece[]; readonly width: number; readonly space: boolean };

/** Breaks texts into lines, in all scripts that the faces hold. */
export class TypeSetter {
  readonly #faces: Faces;
  readonly #bidi: Bidi;
  readonly #missing = new Set<string>();
  readonly #clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  readonly #shaped = new Map<
    string,
    { readonly width: number; readonly features: Readonly<Record<string, boolean>> }
  >();
  readonly #pieces = new Map<string, { readonly pieces: readonly Piece[]; readonly rightToLeft: boolean }>();

  private constructor(faces: Faces, bidi: Bidi) {
    this.#faces = faces;
    this.#bidi = bidi;
  }

  static async make(faces: Faces): Promise<TypeSetter> {
    const { default: bidi } = await import('bidi-js');
    // the package's types describe another module format than it has
    return new TypeSetter(faces, (bidi as unknown as () => Bidi)());
  }

  /**
   * Letters that no face holds, in the order in which they were met. When there are any, the document must not be given
   * out.
   */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /**
   * Breaks a text of one or more paragraphs into lines of at most `measure` points, at a type size of `size` points.
   * Lines break at spaces and after hyphens. A word that is wider than a line is broken between letters, and no hyphen
   * is added.
   */
  set(text: string, family: Family, size: number, measure: number): Setting {
    const settings = text
      .normalize('NFC')
      .split(/\r?\n/)
      .filter((paragraph, at, all) => paragraph.trim() !== '' || (at > 0 && at < all.length - 1))
      .map((paragraph) => this.#setParagraph(paragraph.trim(), family, size, measure));
    return { lines: settings.flatMap(({ lines }) => lines), rightToLeft: settings[0]?.rightToLeft ?? false };
  }

  /**
   * As `set`, but with the lines narrowed until they are about equally long, so that no word stands alone on the last.
   * Only for texts of at most six lines, which are looked at as much as read; longer ones are set as by `set`.
   */
  setEven(text: string, family: Family, size: number, measure: number): Setting {
    const full = this.set(text, family, size, measure);
    if (full.lines.length < 2 || full.lines.length > 6) return full;
    let [low, high, best] = [measure * 0.6, measure, full];
    while (high - low > size * 0.3) {
      const middle = (low + high) / 2;
      const tried = this.set(text, family, size, middle);
      if (tried.lines.length > full.lines.length) low = middle;
      else [high, best] = [middle, tried];
    }
    return best;
  }

  #setParagraph(text: string, family: Family, size: number, measure: number): Setting {
    const { pieces, rightToLeft } = this.#piecesOf(text, family);
    const tokens = this.#tokensOf(pieces, size, measure);
    const lines: Line[] = [];
    let line: Token[] = [];
    let width = 0;
    const close = () => {
      while (line.at(-1)?.space === true) line.pop();
      lines.push(this.#lineOf(line, size));
      line = [];
      width = 0;
    };
    for (const token of tokens) {
      if (!token.space && width + token.width > measure + 0.01 && line.length > 0) close();
      if (token.space && line.length === 0) continue;
      line.push(token);
      width += token.width;
    }
    close();
    return { lines, rightToLeft };
  }

  #piecesOf(text: string, family: Family): { readonly pieces: readonly Piece[]; readonly rightToLeft: boolean } {
    const key = `${family} ${text}`;
    const known = this.#pieces.get(key);
    if (known !== undefined) return known;
    const embedding = this.#bidi.getEmbeddingLevels(text);
    const pieces: { text: string; face: Face; level: number }[] = [];
    let inUse: Face | null = null;
    for (const { segment, index } of this.#clusters.segment(text)) {
      const level = embedding.levels[index] ?? 0;
      const face: Face | null = this.#faces.faceFor(segment, family, inUse);
      if (face === null) {
        this.#missing.add(segment);
        continue;
      }
      inUse = face;
      const kept = Array.from(segment)
        .filter((sign) => keeps(sign, face))
        .join('');
      const last = pieces.at(-1);
      if (last !== undefined && last.face === face && last.level === level) last.text += kept;
      else pieces.push({ text: kept, face, level });
    }
    const made = { pieces, rightToLeft: (embedding.paragraphs[0]?.level ?? 0) % 2 === 1 };
    this.#pieces.set(key, made);
    return made;
  }

  /**
   * Splits pieces into words and spaces. A word may consist of several pieces, and one wider than the measure becomes
   * several words.
   */
  #tokensOf(pieces: readonly Piece[], size: number, measure: number): readonly Token[] {
    const words: { pieces: Piece[]; space: boolean }[] = [];
    let glued = false;
    for (const piece of pieces) {
      for (const text of piece.text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)|(?<=[\p{L}\p{N}][-–—/])(?=\p{L})/u)) {
        if (text === '') continue;
        const space = /^\s+$/.test(text) && !/[\u00A0\u202F]/.test(text);
        const last = words.at(-1);
        if (last !== undefined && glued && !space && !last.space) last.pieces.push({ ...piece, text });
        else words.push({ pieces: [{ ...piece, text }], space });
        glued = false;
      }
      glued = true;
    }
    return words.flatMap(({ pieces: own, space }) => {
      const token = this.#token(own, size, space);
      return space || token.width <= measure ? [token] : this.#brokenUp(own, size, measure);
    });
  }

  #brokenUp(pieces: readonly Piece[], size: number, measure: number): readonly Token[] {
    const tokens: Token[] = [];
    let line: Piece[] = [];
    for (const piece of pieces) {
      let text = '';
      for (const { segment } of this.#clusters.segment(piece.text)) {
        const longer = this.#token([...line, { ...piece, text: text + segment }], size, false);
        if (longer.width > measure && (text !== '' || line.length > 0)) {
          tokens.push(this.#token(text === '' ? line : [...line, { ...piece, text }], size, false));
          line = [];
          text = segment;
        } else text += segment;
      }
      line.push({ ...piece, text });
    }
    return [...tokens, this.#token(line, size, false)];
  }

  #token(pieces: readonly Piece[], size: number, space: boolean): Token {
    const width = pieces.reduce((sum, { text, face }) => sum + this.#shape(text, face).width * size, 0);
    return { pieces, width, space };
  }

  #lineOf(tokens: readonly Token[], size: number): Line {
    const merged: Piece[] = [];
    for (const piece of tokens.flatMap(({ pieces }) => pieces)) {
      const last = merged.at(-1);
      if (last !== undefined && last.face === piece.face && last.level === piece.level)
        merged[merged.length - 1] = { ...last, text: last.text + piece.text };
      else merged.push(piece);
    }
    let x = 0;
    const runs = inVisualOrder(merged).map(({ text, face, level }): Run => {
      const { width, features } = this.#shape(text, face);
      const run = { text: level % 2 === 1 ? this.#turned(text) : text, face, features, x };
      x += width * size;
      return run;
    });
    return { text: merged.map(({ text }) => text).join(''), runs, width: x };
  }

  /**
   * Mirrors brackets for right-to-left text. The typeface itself turns letters, but not signs that belong to no script.
   */
  #turned(text: string): string {
    const mirrored = Array.from(text).map((sign) => this.#bidi.getMirroredCharacter(sign) ?? sign);
    return TURNS.test(text) ? mirrored.join('') : mirrored.reverse().join('');
  }

  /** The width of a text at a size of one point, and the features with which it could be shaped. */
  #shape(text: string, face: Face): { readonly width: number; readonly features: Readonly<Record<string, boolean>> } {
    const key = `${face.key} ${text}`;
    const known = this.#shaped.get(key);
    if (known !== undefined) return known;
    const shaped = shape(text, face);
    const made = { width: shaped.run.advanceWidth / face.font.unitsPerEm, features: shaped.features };
    this.#shaped.set(key, made);
    return made;
  }
}

const TURNS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Features to leave out, one try after the other: fontkit 2 fails on some marks of some typefaces (a missing anchor).
 * Without these features the marks stand where they are drawn.
 */
const FEWER: readonly Readonly<Record<string, boolean>>[] = [
  {},
  { abvm: false, blwm: false },
  { abvm: false, blwm: false, mark: false, mkmk: false, curs: false },
];

/** The glyphs of a text in one face. Throws the typeface program's own error when no set of features works. */
const shape = (text: string, face: Face): { run: GlyphRun; features: Readonly<Record<string, boolean>> } => {
  let fault: unknown;
  for (const features of FEWER) {
    try {
      // copied, because fontkit writes into the object that it is given
      return { run: face.font.layout(text, { ...features }), features };
    } catch (caught) {
      fault = caught;
    }
  }
  throw fault;
};

/** Leaves out control signs for which the face has no glyph, so that they are not drawn as empty boxes. */
const keeps = (sign: string, face: Face): boolean =>
  !/\p{Default_Ignorable_Code_Point}/u.test(sign) || face.font.hasGlyphForCodePoint(sign.codePointAt(0) as number);

/** Puts runs into visual order: rule L2 of the Unicode bidirectional algorithm. */
const inVisualOrder = (pieces: readonly Piece[]): readonly Piece[] => {
  const order = [...pieces];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (order[to] as Piece).level >= level) to += 1;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return order;
};
