import type { PictureAreaView, ReleasedPicture } from '@throughline/protocol';

/** Units across the drawing. A unit is about a pixel of a phone, so nothing is displayed smaller than it is drawn. */
export const ACROSS = 360;
const EDGE = 4;
/** Space for a letter on an outer corner. */
const LETTER = 13;

export type DrawnArea = {
  readonly x: number;
  readonly y: number;
  readonly group: number;
  readonly band: PictureAreaView['band'];
  /** Indices of positions in the circle. */
  readonly places: readonly number[];
};
export type Letter = { readonly group: number; readonly x: number; readonly y: number };
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** The distance from an area's centre to its corners. */
  readonly side: number;
  readonly areas: readonly DrawnArea[];
  /** Where each group's letter is. A group without an area has none. */
  readonly letters: readonly Letter[];
};

/**
 * Converts the areas to units of the drawing, as wide as the page's column, with y pointing down. Null where there is
 * nothing to draw.
 */
export const layOut = (
  { areas, radius, groups }: Pick<ReleasedPicture, 'areas' | 'radius' | 'groups'>,
  placeOf: (position: string) => number,
): Drawing | null => {
  if (areas.length === 0) return null;
  const [left, right] = [Math.min(...areas.map(({ x }) => x)) - radius, Math.max(...areas.map(({ x }) => x)) + radius];
  const [low, top] = [Math.min(...areas.map(({ y }) => y)) - radius, Math.max(...areas.map(({ y }) => y)) + radius];
  const inside = ACROSS - 2 * (EDGE + LETTER);
  // the last limit is for a few areas, which would otherwise fill the page
  const scale = Math.min(inside / (right - left), inside / (top - low), 44 / radius);
  const margin = EDGE + LETTER;
  const drawn = areas.map(
    (area): DrawnArea => ({
      x: margin + (area.x - left) * scale,
      y: margin + (top - area.y) * scale,
      group: area.group,
      band: area.band,
      places: area.positions.map(placeOf).filter((place) => place >= 0),
    }),
  );
  const side = radius * scale;
  return {
    width: (right - left) * scale + 2 * margin,
    height: (top - low) * scale + 2 * margin,
    side,
    areas: drawn,
    letters: groups.length < 2 ? [] : groups.flatMap((_, group) => letterOf(drawn, group, side)),
  };
};

/**
 * Puts a group's letter near the middle of its areas, where fuller areas count more. It is on a corner where areas
 * meet, so that it covers no badge.
 */
const letterOf = (areas: readonly DrawnArea[], group: number, side: number): readonly Letter[] => {
  const own = areas.filter((area) => area.group === group);
  if (own.length === 0) return [];
  const weight = own.reduce((sum, { band }) => sum + 2 ** band, 0);
  const x = own.reduce((sum, area) => sum + area.x * 2 ** area.band, 0) / weight;
  const y = own.reduce((sum, area) => sum + area.y * 2 ** area.band, 0) / weight;
  if (own.every(({ places }) => places.length === 0)) {
    const middle = nearest(own, x, y);
    return [{ group, x: middle.x, y: middle.y }];
  }
  const corners = own.flatMap((area) => cornersOf(area, side));
  return [{ group, ...nearest(corners, x, y) }];
};

const nearest = <P extends { readonly x: number; readonly y: number }>(points: readonly P[], x: number, y: number): P =>
  points.reduce((best, one) =>
    Math.hypot(one.x - x, one.y - y) < Math.hypot(best.x - x, best.y - y) - 0.01 ? one : best,
  );

export const cornersOf = ({ x, y }: Pick<DrawnArea, 'x' | 'y'>, side: number): readonly { x: number; y: number }[] =>
  Array.from({ length: 6 }, (_, at) => {
    const angle = Math.PI / 6 + (at * Math.PI) / 3;
    return { x: x + side * Math.cos(angle), y: y + side * Math.sin(angle) };
  });

export const letterName = (group: number): string => 'ABCDE'[group] ?? '?';
