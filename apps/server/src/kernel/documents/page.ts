import type { Line } from './type-setting.ts';

/** Colours of print (interface.md § 2, light). */
export const COLOURS = {
  paper: '#F6F1E6',
  sheet: '#FDFAF3',
  linen: '#ECE4D3',
  ink: '#221C17',
  soft: '#594F45',
  rule: '#D6CAB5',
  edge: '#7D7163',
  madder: '#A12B25',
  hatch: '#6F6457',
} as const;
export type Colour = (typeof COLOURS)[keyof typeof COLOURS];

/** The role of a text for a screen reader. */
export type Role = 'H1' | 'H2' | 'H3' | 'P';

/** Shapes without words. Coordinates are points from the top left; `dash` is as in SVG. */
export type Drawn =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly fill: Colour;
    }
  | {
      readonly kind: 'stroke';
      readonly d: string;
      readonly width: number;
      readonly colour: Colour;
      readonly dash?: readonly [number, number];
    }
  | {
      readonly kind: 'disc';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly colour: Colour;
      /** A ring rather than a disc: a knot to which nothing is tied yet. */
      readonly open?: boolean;
    };

/** One line of words. Lines of one paragraph have the same `block`. `x` and `y` are the left end of its baseline. */
export type Written = {
  readonly kind: 'line';
  readonly block: number;
  readonly role: Role;
  readonly line: Line;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: Colour;
};

/** A code to scan, as one path of squares. */
export type Code = {
  readonly kind: 'code';
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly link: string;
  readonly alt: string;
};

export type Item = Drawn | Written | Code;

/** One sheet. Items are in drawing order, and its lines in reading order. */
export type Page = { readonly width: number; readonly height: number; readonly items: readonly Item[] };

/** The title and language that a document declares. */
export type About = { readonly title: string; readonly language: string };

/**
 * The path of the dark squares of a code, `side` points wide. The caller leaves the quiet margin of two squares around
 * it.
 */
export const codePath = async (link: string, side: number, x: number, y: number): Promise<string> => {
  const { default: codes } = await import('qrcode');
  const { modules } = codes.create(link, { errorCorrectionLevel: 'M' });
  const unit = side / modules.size;
  const at = (n: number) => n.toFixed(3);
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      let to = column;
      while (to + 1 < modules.size && modules.get(row, to + 1) !== 0) to += 1;
      path += `M${at(x + column * unit)} ${at(y + row * unit)}h${at((to - column + 1) * unit)}v${at(unit)}h${at(-(to - column + 1) * unit)}z`;
      column = to;
    }
  }
  return path;
};
