import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';

/** The serif is people's, the sans the program's; see the typographic rule of the pages. */
export type Family = 'serif' | 'serif-large' | 'serif-italic' | 'sans' | 'sans-bold';

/** One file of a typeface: some scripts of it. */
export type Face = { readonly key: string; readonly font: Font };

/** Our own two first; what they lack comes from typefaces of other scripts, and last from one of signs in one colour. */
const OWN: Readonly<Record<Family, readonly (readonly [name: string, subset: string, style: string])[]>> = {
  serif: newsreader('400-normal'),
  'serif-large': newsreader('500-normal'),
  'serif-italic': newsreader('400-italic'),
  sans: atkinson('400-normal'),
  'sans-bold': atkinson('700-normal'),
};
const OTHERS = [
  ...['vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'latin-ext', 'devanagari'].map(
    (subset) => ['noto-sans', subset] as const,
  ),
  ['vazirmatn', 'arabic'],
  ['noto-sans-hebrew', 'hebrew'],
  ['noto-sans-bengali', 'bengali'],
  ['noto-sans-gujarati', 'gujarati'],
  ['noto-sans-gurmukhi', 'gurmukhi'],
  ['noto-sans-tamil', 'tamil'],
  ['noto-emoji', 'emoji'],
] as const;
const EMOJI = 'noto-emoji';

function newsreader(style: string) {
  return ['latin', 'latin-ext', 'vietnamese'].map((subset) => ['newsreader', subset, style] as const);
}
function atkinson(style: string) {
  return ['latin', 'latin-ext'].map((subset) => ['atkinson-hyperlegible-next', subset, style] as const);
}

/** Faces by family, each opened when a text first needs it. */
export class Faces {
  readonly #opened = new Map<string, Face>();
  readonly #create: (file: Buffer) => Font;
  readonly #files = new Map<string, Buffer>();

  private constructor(create: (file: Buffer) => Font) {
    this.#create = create;
  }

  /** Reads the files of the typefaces: about 1.5 MB, once a document. */
  static async open(): Promise<Faces> {
    const { create } = await import('fontkit');
    const faces = new Faces((file) => create(file) as Font);
    const { resolve } = createRequire(import.meta.url);
    const files = new Set([...Object.values(OWN).flat().map(pathOf), ...OTHERS.flatMap(bothWeights)]);
    await Promise.all(
      [...files].map(async (file) => faces.#files.set(file, await readFile(resolve(`@fontsource/${file}`)))),
    );
    return faces;
  }

  /**
   * The face that holds every sign of a cluster (what a reader takes for one letter), or null where none does. A face
   * in use is kept while it can be, so that a space between two Arabic words does not part them.
   */
  faceFor(cluster: string, family: Family, inUse: Face | null): Face | null {
    const points = Array.from(cluster).filter((sign) => !IGNORABLE.test(sign));
    const holds = (face: Face) => points.every((sign) => face.font.hasGlyphForCodePoint(sign.codePointAt(0) as number));
    const inOrder = this.#inOrder(family);
    if (PICTURE.test(cluster)) {
      const pictures = inOrder.find(({ key }) => key.startsWith(EMOJI));
      if (pictures !== undefined && holds(pictures)) return pictures;
    }
    if (inUse !== null && !inUse.key.startsWith(EMOJI) && NEUTRAL.test(cluster) && holds(inUse)) return inUse;
    return inOrder.find(holds) ?? null;
  }

  #inOrder(family: Family): readonly Face[] {
    const bold = family === 'sans-bold';
    return [...OWN[family].map(pathOf), ...OTHERS.map((other) => bothWeights(other)[bold ? 1 : 0] as string)].map(
      (file) => this.#face(file),
    );
  }

  #face(file: string): Face {
    const known = this.#opened.get(file);
    if (known !== undefined) return known;
    const face = { key: file.split('/').at(-1) as string, font: this.#create(this.#files.get(file) as Buffer) };
    this.#opened.set(file, face);
    return face;
  }
}

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const NEUTRAL = /^[\p{White_Space}\p{P}\p{N}]+$/u;
/** A sign that is drawn as a picture unless somebody asks for text. */
const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;

const pathOf = ([name, subset, style]: readonly [string, string, string]): string =>
  `${name}/files/${name}-${subset}-${style}.woff`;
const bothWeights = ([name, subset]: readonly [string, string]): readonly [string, string] => [
  pathOf([name, subset, '400-normal']),
  pathOf([name, subset, name === EMOJI ? '400-normal' : '700-normal']),
];
