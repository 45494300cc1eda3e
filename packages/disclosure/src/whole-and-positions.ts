import { answersIn, type Tally } from './tally.ts';

/**
 * When the whole was last told: how many answers each group had, and the smallest change in number with which each was
 * told since.
 */
export type WholeThen = {
  readonly answers: readonly number[];
  /** By position: the smallest difference in its number of answers at which it was told; null if it was not told. */
  readonly nearest: readonly (number | null)[];
};

/**
 * Whether a position may be told after the whole was. A reader can subtract it, and other positions told since, from
 * that whole. The remainder must be a group large enough to be told itself, or be blurred by at least as many ballots
 * as a change needs.
 */
export const mayFollowWhole = (
  then: WholeThen | null,
  place: number,
  now: Tally,
  leastOutside: number,
  leastChanged: number,
): boolean => {
  if (then === null) return true;
  const others = then.nearest.flatMap((moved, other) =>
    moved === null || other === place ? [] : [{ moved, answers: then.answers[other] ?? 0 }],
  );
  const total = then.answers.reduce((sum, answers) => sum + answers, 0);
  const own = { moved: movedSince(then, place, now), answers: then.answers[place] ?? 0 };
  for (let subset = 0; subset < 2 ** others.length; subset += 1) {
    const taken = others.filter((_, index) => (subset >> index) & 1);
    const left = total - taken.reduce((sum, { answers }) => sum + answers, own.answers);
    const blur = taken.reduce((sum, { moved }) => sum + moved, own.moved);
    if (left < leastOutside && blur < leastChanged) return false;
  }
  return true;
};

/** Records that a position is told with so many answers. */
export const noteTold = (then: WholeThen | null, place: number, now: Tally): WholeThen | null =>
  then === null ? null : { ...then, nearest: then.nearest.with(place, movedSince(then, place, now)) };

const movedSince = (then: WholeThen, place: number, now: Tally): number =>
  Math.min(then.nearest[place] ?? Number.POSITIVE_INFINITY, Math.abs(answersIn(now) - (then.answers[place] ?? 0)));

/** The whole is told now. `cells`: one a position, and last that of people in no position. */
export const wholeNow = (cells: readonly Tally[], positions: number): WholeThen => ({
  answers: cells.map(answersIn),
  nearest: Array.from({ length: positions }, () => null),
});
