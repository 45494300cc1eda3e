import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';

/** People's words are set in the serif, the program's in the sans; see the typographic rule of the pages. */
export type Family = 'serif' | 'serif-large' | 'serif-italic' | 'sans' | 'sans-bold';

/** One file of a typeface, which holds some scripts. */
export type Face = { readonly key: string; readonly font: Font };

/**
 * The files of each family, in the order in which they are tried: our two typefaces, then typefaces of other scripts,
 * then one with signs in one colour.
 */
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

/** The typefaces by family. Each file is opened when a text first needs it. */
export class Faces {
  readonly #opened = new Map<string, Face>();
  readonly #create: (file: Buffer) => Font;
  readonly #files = new Map<string, Buffer>();

  private constructor(create: (file: Buffer) => Font) {
    this.#create = create;
  }

  /** Reads the files of the typefaces: about 1.5 MB for each document. */
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
   * The face that holds every sign of a cluster (what a reader takes for one letter), or null when none does. The face
   * in use is kept while it holds the cluster, so that a space between two Arabic words does not split the run.
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
/** Signs that are drawn as pictures unless the text form is requested. */
const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;

const pathOf = ([name, subset, style]: readonly [string, string, string]): string =>
  `${name}/files/${name}-${subset}-${style}.woff`;
const bothWeights = ([name, subset]: readonly [string, string]): readonly [string, string] => [
  pathOf([name, subset, '400-normal']),
  pathOf([name, subset, name === EMOJI ? '400-normal' : '700-normal']),
];
