import { LEAST_ANSWERS, LEAST_CHANGED } from './tally.ts';

/** How many take part, as it may be shown: in words below five, in steps of three from five on. */
export type ShownCount =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'heard' }
  | { readonly kind: 'not-heard' };

/**
 * 0 is *not heard*, 1 to 4 *heard*; then 5, 8, 11 …: at least this many. It does not change with every person and needs
 * no memory, so it is the same on every page and after every restart.
 */
export const shownCount = (people: number): ShownCount => {
  if (people <= 0) return { kind: 'not-heard' };
  if (people < LEAST_ANSWERS) return { kind: 'heard' };
  return { kind: 'count', count: people - ((people - LEAST_ANSWERS) % LEAST_CHANGED) };
};

/**
 * Whether a group may be compared with itself at another time: not when one to four came or went. Ten before and ten
 * after may be two who went and two who came. So it counts who came and who went, not the difference of the sizes.
 */
export const mayCompare = (came: number, went: number): boolean => isNoneOrEnough(came) && isNoneOrEnough(went);

const isNoneOrEnough = (people: number): boolean => people === 0 || people >= LEAST_ANSWERS;
