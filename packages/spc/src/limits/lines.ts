/**
 * The lines of a chart in one segment, on the scale on which its limits are symmetric about a middle. A line k·σ from
 * the middle, as shown, is clip(middle + k·σ) ^ power · per.
 */
export type Lines = {
  /** The centre line as shown (before `per`): for most charts the middle, for G the median. NaN: none. */
  readonly centre: number;
  readonly middle: number;
  /** One for all points, or one for each point of the segment. NaN: no limits. */
  readonly sigma: number | Float64Array;
  readonly power: number;
  readonly least: number;
  readonly most: number;
};

const NO_BOUND = { power: 1, least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY } as const;

export const linesOf = (centre: number, sigma: number | Float64Array, more: Partial<Lines> = {}): Lines => ({
  centre,
  middle: centre,
  sigma,
  ...NO_BOUND,
  ...more,
});

/** σ of one point of the segment, counted from its start. */
export const sigmaAt = ({ sigma }: Lines, at: number): number =>
  typeof sigma === 'number' ? sigma : (sigma[at] as number);

/** The line k·σ from the middle at one point, before `per`; NaN where there are no limits. */
export const lineAt = (lines: Lines, at: number, k: number): number => {
  const line = lines.middle + k * sigmaAt(lines, at);
  // comparisons, not Math.min and Math.max: a NaN line (no limits) stays NaN
  const inside = line < lines.least ? lines.least : line > lines.most ? lines.most : line;
  return lines.power === 1 ? inside : inside ** lines.power;
};
