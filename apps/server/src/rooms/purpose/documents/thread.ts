import { COLOURS, type Drawn } from '../../../kernel/documents/page.ts';

const n = (value: number): string => value.toFixed(2);
const stroke = (d: string, width: number, dash?: readonly [number, number]): Drawn => ({
  kind: 'stroke',
  d,
  width,
  colour: COLOURS.madder,
  ...(dash === undefined ? {} : { dash }),
});

/** A knot: something is tied here. `open` draws a ring, where nothing is tied yet. */
export const knot = (x: number, y: number, width: number, open = false): Drawn => ({
  kind: 'disc',
  x,
  y,
  r: width * (open ? 1.9 : 2.1),
  colour: COLOURS.madder,
  ...(open ? { open } : {}),
});

/** A line from a voice's knot down into the main line, vertical at both ends. */
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

/** A line from the main line to a part's knot. It leaves vertically and arrives horizontally. */
export const branch = (x: number, y: number, to: readonly [number, number], width: number): Drawn => {
  const [tx, ty] = to;
  return stroke(`M${n(x)} ${n(y)}C${n(x)} ${n(ty)} ${n(x + (tx - x) * 0.3)} ${n(ty)} ${n(tx)} ${n(ty)}`, width);
};

/** The end of the main line: stitches that grow shorter, then dots that are 2.4 line widths apart. */
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

/** The sign for "not heard": slanting lines in a frame. Nothing else uses it. */
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
