import { answered, type Counts, heldInCircle, membersOf } from './support.ts';

/** `more` further agrees from the position at this place in the list. */
export type FurtherAgrees = { readonly position: number; readonly more: number };

/**
 * The fewest further agrees, from members not heard yet, that lift the product of P(held) over the positions that tell
 * to `bar`; null when even all of them would not. Exact: every factor must reach the bar by itself, and what is lacking
 * beyond that is shared out in the best way (a small table over positions and totals).
 */
export const fewestFurtherAgrees = (
  counts: readonly Counts[],
  threshold: number,
  bar: number,
): readonly FurtherAgrees[] | null => {
  const telling = counts.map((one, position) => ({ one, position })).filter(({ one }) => answered(one) >= Math.max(5, membersOf(one) / 2));
  const starts: { position: number; one: Counts; least: number; room: number }[] = [];
  for (const { one, position } of telling) {
    const room = membersOf(one) - answered(one);
    const least = leastToReach(one, threshold, bar, room);
    if (least === null) return null;
    starts.push({ position, one, least, room });
  }
  const most = starts.reduce((sum, { least, room }) => sum + room - least, 0);
  const extra = shareOut(starts, threshold, bar, most);
  if (extra === null) return null;
  return starts
    .map(({ position, least }, index) => ({ position, more: least + (extra[index] ?? 0) }))
    .filter(({ more }) => more > 0);
};

/** With `more` further agrees. */
const heldWith = (one: Counts, more: number, threshold: number): number =>
  heldInCircle({ ...one, agree: one.agree + more, members: membersOf(one) }, threshold);

/** The fewest agrees with which this position alone reaches the bar. P(held) rises with each: bisection. */
const leastToReach = (one: Counts, threshold: number, bar: number, room: number): number | null => {
  if (heldWith(one, room, threshold) < bar) return null;
  let low = 0;
  let high = room;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heldWith(one, middle, threshold) >= bar) high = middle;
    else low = middle + 1;
  }
  return low;
};

type Start = { readonly one: Counts; readonly least: number; readonly room: number };

/** How to share out as few extra agrees as possible so that the product reaches the bar. */
const shareOut = (starts: readonly Start[], threshold: number, bar: number, most: number): readonly number[] | null => {
  for (let total = 0; total <= most; total += 1) {
    const best = bestProduct(starts, threshold, total);
    if (best.product >= bar) return best.split;
  }
  return null;
};

const bestProduct = (starts: readonly Start[], threshold: number, total: number): { product: number; split: readonly number[] } => {
  // best[t]: the largest product over the positions so far with t extra agrees among them
  let best: { product: number; split: number[] }[] = [{ product: 1, split: [] }];
  for (const { one, least, room } of starts) {
    const next: { product: number; split: number[] }[] = [];
    for (let sum = 0; sum <= total; sum += 1) {
      let winner = { product: -1, split: [] as number[] };
      for (let here = 0; here <= Math.min(sum, room - least); here += 1) {
        const before = best[sum - here];
        if (before === undefined || before.product < 0) continue;
        const product = before.product * heldWith(one, least + here, threshold);
        if (product > winner.product) winner = { product, split: [...before.split, here] };
      }
      next.push(winner);
    }
    best = next;
  }
  return best[Math.min(total, best.length - 1)] ?? { product: 1, split: [] };
};
