import type { Position } from './circle.ts';

/** Below this many people a position cannot be shown separately (product.md § 9). */
export const LEAST_SHOWN = 5;

export type SmallPosition = { readonly position: Position; readonly expected: number; readonly missing: number };

/** The positions that are expected to be too small to be shown separately, with how many more people to invite. */
export const smallPositions = (
  positions: readonly Position[],
  expected: readonly (number | null)[],
): readonly SmallPosition[] =>
  positions.flatMap((position, index) => {
    const people = expected[index];
    return people === null || people === undefined || people >= LEAST_SHOWN
      ? []
      : [{ position, expected: people, missing: LEAST_SHOWN - people }];
  });
