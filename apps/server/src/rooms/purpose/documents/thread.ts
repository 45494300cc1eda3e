import { COLOURS, type Drawn } from '../../../kernel/documents/page.ts';

const n = (value: number): string => value.toFixed(2);
const stroke = (d: string, width: number, dash?: readonly [number, number]): Drawn => ({
  kind: 'stroke',
  d,
  width,
  colour: COLOURS.madder,
  ...(dash === undefined ? {} : { dash }),
});

/** Something is tied here; `open`: a place for a knot. */
export const knot = (x: number, y: number, width: number, open = false): Drawn => ({
  kind: 'disc',
  x,
  y,
  r: width * (open ? 1.9 : 2.1),
  colour: COLOURS.madder,
  ...(open ? { open } : {}),
});

/** From a voice's knot down into the line, upright at both ends. */
export const gathering = (from: readonly [number, number], to: readonly [number, number], width: number): Drawn => {
  const [x, y] = from;
  const [tx, ty] = to;
  const fall = ty - y;
  return stroke(
    `M${n(x)} ${n(y)}C${n(x)} ${n(y + fall * 0.62)} ${n(tx)} ${n(y + fall * 0.3)} ${n(tx)} ${n(ty)}`,
    width,
  );
};

export const trunk = (x: number, from: number, to: number, width: number): Drawn =>
  stroke(`M${n(x)} ${n(from)}V${n(to)}`, width);

/** From the line to a part's knot: leaves it upright, arrives level. */
export const branch = (x: number, y: number, to: readonly [number, number], width: number): Drawn => {
  const [tx, ty] = to;
  return stroke(`M${n(x)} ${n(y)}C${n(x)} ${n(ty)} ${n(x + (tx - x) * 0.3)} ${n(ty)} ${n(tx)} ${n(ty)}`, width);
};

/** The line loosens: stitches that grow shorter, then dots, two and four tenths of its width apart. */
export const loosening = (x: number, from: number, to: number, width: number): readonly Drawn[] => {
  const stitches: Drawn[] = [];
  let y = from;
  for (const length of [5, 3, 1.6]) {
    const end = y + length * width;
    if (end > to) return stitches;
    stitches.push(trunk(x, y, end, width));
    y = end + 2.6 * width;
  }
  return to - y < width ? stitches : [...stitches, ...dots(x, y, to, width)];
};

export const dots = (x: number, from: number, to: number, width: number): readonly Drawn[] => [
  stroke(`M${n(x)} ${n(from)}V${n(to)}`, width * 0.92, [0.01, width * 2.4]),
];

/** Not heard: slanting lines in a frame. Used for nothing else. */
export const hatch = (x: number, y: number, w: number, h: number, width: number): readonly Drawn[] => {
  const lines: string[] = [];
  for (let at = width * 3; at < w + h; at += width * 4) {
    const from = [Math.min(at, w), Math.max(0, at - w)] as const;
    const to = [Math.max(0, at - h), Math.min(at, h)] as const;
    lines.push(`M${n(x + from[0])} ${n(y + from[1])}L${n(x + to[0])} ${n(y + to[1])}`);
  }
  const frame = `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`;
  return [{ kind: 'stroke', d: frame + lines.join(''), width: width * 0.8, colour: COLOURS.hatch }];
};
