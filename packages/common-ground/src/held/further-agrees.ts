import { answered, type Counts, heldInCircle, membersOf } from './support.ts';

/** `more` further agrees from the position at this place in the list. */
export type FurtherAgrees = { readonly position: number; readonly more: number };

/**
 * The fewest further agrees, from members not heard yet, that raise the product of P(held) over the positions that tell
 * to `bar`; null when even all of them would not be enough. Exact: every factor must reach the bar by itself, and the
 * agrees needed beyond that are distributed in the best way (dynamic programming over positions and totals).
 */
export const fewestFurtherAgrees = (
  counts: readonly Counts[],
  threshold: number,
  bar: number,
): readonly FurtherAgrees[] | null => {
  const telling = counts
    .map((one, position) => ({ one, position }))
    .filter(({ one }) => answered(one) >= Math.max(5, membersOf(one) / 2));
  const starts: { position: number; one: Counts; least: number; unheard: number }[] = [];
  for (const { one, position } of telling) {
    const unheard = membersOf(one) - answered(one);
    const least = leastToReach(one, threshold, bar, unheard);
    if (least === null) return null;
    starts.push({ position, one, least, unheard });
  }
  const most = starts.reduce((sum, { least, unheard }) => sum + unheard - least, 0);
  const extra = shareOut(starts, threshold, bar, most);
  if (extra === null) return null;
  return starts
    .map(({ position, least }, index) => ({ position, more: least + (extra[index] ?? 0) }))
    .filter(({ more }) => more > 0);
};

/** With `more` further agrees. */
const heldWith = (one: Counts, more: number, threshold: number): number =>
  heldInCircle({ ...one, agree: one.agree + more, members: membersOf(one) }, threshold);

/** The fewest agrees with which this position alone reaches the bar. P(held) rises with each, so bisection finds it. */
const leastToReach = (one: Counts, threshold: number, bar: number, unheard: number): number | null => {
  if (heldWith(one, unheard, threshold) < bar) return null;
  let low = 0;
  let high = unheard;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heldWith(one, middle, threshold) >= bar) high = middle;
    else low = middle + 1;
  }
  return low;
};

type Start = { readonly one: Counts; readonly least: number; readonly unheard: number };

/**
 * How to distribute as few extra agrees as possible so that the product reaches the bar. The table has one column for
 * each position: the best product of the first positions with `total` extra agrees among them does not depend on later
 * totals.
 */
const shareOut = (starts: readonly Start[], threshold: number, bar: number, most: number): readonly number[] | null => {
  const gained: number[][] = starts.map(() => []);
  const best: number[][] = starts.map(() => []);
  const taken: number[][] = starts.map(() => []);
  for (let total = 0; total <= most; total += 1) {
    starts.forEach(({ one, least, unheard }, at) => {
      (gained[at] as number[])[total] = total <= unheard - least ? heldWith(one, least + total, threshold) : -1;
      let winner = -1;
      let here = 0;
      for (let give = 0; give <= total; give += 1) {
        const own = gained[at]?.[give] ?? -1;
        if (own < 0) break;
        const others = at === 0 ? (give === total ? 1 : -1) : (best[at - 1]?.[total - give] ?? -1);
        if (others >= 0 && others * own > winner) {
          winner = others * own;
          here = give;
        }
      }
      (best[at] as number[])[total] = winner;
      (taken[at] as number[])[total] = here;
    });
    const reached = starts.length === 0 ? 1 : (best[starts.length - 1]?.[total] ?? -1);
    if (reached >= bar) return readBack(taken, total);
  }
  return null;
};

const readBack = (taken: readonly (readonly number[])[], total: number): readonly number[] => {
  const split: number[] = [];
  let left = total;
  for (let at = taken.length - 1; at >= 0; at -= 1) {
    const here = taken[at]?.[left] ?? 0;
    split.unshift(here);
    left -= here;
  }
  return split;
};
