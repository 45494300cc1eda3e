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

/** A line as it is drawn, its runs from left to right. `text` is what a reader takes from it, in the order of reading. */
export type Line = { readonly text: string; readonly runs: readonly Run[]; readonly width: number };

/** A paragraph broken into lines. `rightToLeft`: it begins at the right edge. */
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
    // its types speak of another kind of module than it is
    return new TypeSetter(faces, (bidi as unknown as () => Bidi)());
  }

  /** Letters that no face holds, in the order in which they were met. Not empty: what was set must not go out. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /**
   * A text of one or more paragraphs in lines of at most `measure` points at `size` points. Breaks at spaces and after
   * hyphens; a word that is wider than a line is broken between letters, with nothing added to it.
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
   * The same lines, more even: no word is left alone on the last one. For texts of at most six lines; longer ones are
   * read, not looked at.
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

  /** Words and spaces; each may be of several pieces. A word wider than the measure comes as several. */
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

  /** Brackets face the other way; letters are turned by their typeface, but not signs that belong to no script. */
  #turned(text: string): string {
    const mirrored = Array.from(text).map((sign) => this.#bidi.getMirroredCharacter(sign) ?? sign);
    return TURNS.test(text) ? mirrored.join('') : mirrored.reverse().join('');
  }

  /** Width at one point of size, and the features it could be shaped with. */
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

/** fontkit 2 cannot place some marks of some typefaces (a missing anchor); without them they stand where they are drawn. */
const FEWER: readonly Readonly<Record<string, boolean>>[] = [
  {},
  { abvm: false, blwm: false },
  { abvm: false, blwm: false, mark: false, mkmk: false, curs: false },
];

/** Glyphs of a text in one face. Throws what the typeface's program throws where no way is left. */
const shape = (text: string, face: Face): { run: GlyphRun; features: Readonly<Record<string, boolean>> } => {
  let fault: unknown;
  for (const features of FEWER) {
    try {
      // fontkit writes into what it is handed
      return { run: face.font.layout(text, { ...features }), features };
    } catch (caught) {
      fault = caught;
    }
  }
  throw fault;
};

/** Signs that steer and are not drawn are left out where the face has nothing for them, so that no empty box is. */
const keeps = (sign: string, face: Face): boolean =>
  !/\p{Default_Ignorable_Code_Point}/u.test(sign) || face.font.hasGlyphForCodePoint(sign.codePointAt(0) as number);

/** Rule L2 of the Unicode bidirectional algorithm, on runs. */
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
