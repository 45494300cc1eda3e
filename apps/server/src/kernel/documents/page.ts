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

/** What a screen reader is told a text is. */
export type Role = 'H1' | 'H2' | 'H3' | 'P';

/** Lines and fields, without words. Points from the top left; `dash` as in SVG. */
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
      /** An open ring: a place for a knot. */
      readonly open?: boolean;
    };

/** One line of words. `block`: lines of one paragraph share it; `x`, `y`: the left end of the base line. */
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

/** One sheet, its items in the order in which they are drawn; its lines in the order in which they are read. */
export type Page = { readonly width: number; readonly height: number; readonly items: readonly Item[] };

/** What a document says of itself. */
export type About = { readonly title: string; readonly language: string };

/** Path of the dark squares of a code, in a square of `side`, its quiet edge of two squares left to the caller. */
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
