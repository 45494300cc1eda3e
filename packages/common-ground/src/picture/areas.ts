import type { Points } from './places.ts';

/** A hexagon of the plane that contains at least `least` people of one group. */
export type Area = {
  /** Its centre, both mostly within [−1, 1]; up and right are positive. */
  readonly x: number;
  readonly y: number;
  /** 0 the largest group. */
  readonly group: number;
  /**
   * A size class of the people of that group in it: 0 from `least`, 1 from twice as many, 2 from four times as many.
   */
  readonly band: 0 | 1 | 2;
  /** The positions that have at least `least` of them in it, ascending. */
  readonly positions: readonly number[];
};

export type Areas = {
  /** From the centre of a hexagon to its corners, in the same units. A corner points up. */
  readonly radius: number;
  readonly areas: readonly Area[];
  /** Whether somebody is not drawn because too few others are nearby. */
  readonly someLeftOut: boolean;
};

/** From fine to coarse: hexagons across the half-width. */
const ACROSS = [8, 7, 6, 5, 4, 3, 2.5, 2];
/** The grid is fine enough once this share of people is drawn. */
const DRAWN = 0.85;
/** The half-width contains this share of people. Including the few outliers would make everybody else's area small. */
const WITHIN = 0.95;

/**
 * The picture as areas of several people, never as single dots. It uses the finest grid of hexagons in which the
 * hexagons with at least `least` people of one group contain 85 of 100 people. Other hexagons stay empty, whoever is in
 * them. The same points give the same areas in any order.
 * @param labels the group of each point
 * @param positionOf the position of each point, −1 where it has none or its position may not be told
 */
export const areasOf = (
  points: Points,
  labels: ArrayLike<number>,
  positionOf: ArrayLike<number>,
  least: number,
): Areas => {
  const count = points.length / 2;
  if (count === 0) return { radius: 1, areas: [], someLeftOut: false };
  const scale = halfWidth(points);
  let best: Areas & { readonly drawn: number } = { radius: 1, areas: [], someLeftOut: true, drawn: -1 };
  for (const across of ACROSS) {
    const found = onGrid(points, labels, positionOf, least, scale, 1 / across);
    if (found.drawn > best.drawn) best = found;
    if (found.drawn >= DRAWN * count) break;
  }
  const { radius, areas, someLeftOut } = best;
  return { radius, areas, someLeftOut };
};

const halfWidth = (points: Points): number => {
  const sorted = points.map(Math.abs).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * WITHIN))] || 1;
};

type Cell = { column: number; row: number; members: number[] };

const onGrid = (
  points: Points,
  labels: ArrayLike<number>,
  positionOf: ArrayLike<number>,
  least: number,
  scale: number,
  radius: number,
): Areas & { readonly drawn: number } => {
  const cells = new Map<string, Cell>();
  for (let at = 0; 2 * at < points.length; at += 1) {
    const { column, row } = cellOf((points[2 * at] as number) / scale, (points[2 * at + 1] as number) / scale, radius);
    const key = `${column} ${row}`;
    const cell = cells.get(key) ?? { column, row, members: [] };
    cell.members.push(at);
    cells.set(key, cell);
  }
  const areas: Area[] = [];
  let drawn = 0;
  const inOrder = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const { column, row, members } of inOrder) {
    const [group, own] = largestGroup(members, labels);
    if (own.length < least) continue;
    drawn += own.length;
    areas.push({
      x: Math.sqrt(3) * radius * (column + row / 2),
      y: 1.5 * radius * row,
      group,
      band: own.length >= 4 * least ? 2 : own.length >= 2 * least ? 1 : 0,
      positions: positionsWith(own, positionOf, least),
    });
  }
  return { radius, areas, someLeftOut: 2 * drawn < points.length, drawn };
};

/** The hexagon that contains a point, by rounding its three coordinates so that they still sum to zero. */
const cellOf = (x: number, y: number, radius: number): { column: number; row: number } => {
  const r = (2 / 3) * (y / radius);
  const q = x / (Math.sqrt(3) * radius) - r / 2;
  let column = Math.round(q);
  let row = Math.round(r);
  const third = Math.round(-q - r);
  const [dq, dr, ds] = [Math.abs(column - q), Math.abs(row - r), Math.abs(third + q + r)];
  if (dq > dr && dq > ds) column = -row - third;
  else if (dr > ds) row = -column - third;
  return { column, row };
};

const largestGroup = (members: readonly number[], labels: ArrayLike<number>): [number, number[]] => {
  const byGroup = new Map<number, number[]>();
  for (const at of members) {
    const label = labels[at] as number;
    const own = byGroup.get(label) ?? [];
    own.push(at);
    byGroup.set(label, own);
  }
  const [first] = [...byGroup].sort(([a, one], [b, other]) => other.length - one.length || a - b);
  return first as [number, number[]];
};

const positionsWith = (own: readonly number[], positionOf: ArrayLike<number>, least: number): readonly number[] => {
  const counts = new Map<number, number>();
  for (const at of own) {
    const position = positionOf[at] as number;
    if (position >= 0) counts.set(position, (counts.get(position) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([position]) => position)
    .sort((one, other) => one - other);
};
