import { LEAST_ANSWERS, LEAST_CHANGED } from './tally.ts';

/** How many take part, as it may be shown: in words below five, in steps of three from five on. */
export type ShownCount =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'heard' }
  | { readonly kind: 'not-heard' };

/**
 * 0 is *not heard*, 1 to 4 *heard*; then 5, 8, 11 …: at least this many. It does not move with every person, and it
 * needs no memory, so that it is the same on every page and after every start.
 */
export const shownCount = (people: number): ShownCount => {
  if (people <= 0) return { kind: 'not-heard' };
  if (people < LEAST_ANSWERS) return { kind: 'heard' };
  return { kind: 'count', count: people - ((people - LEAST_ANSWERS) % LEAST_CHANGED) };
};

/** Whether a group of now `after` people may be set beside the same of `before`: not when one to four came or went. */
export const mayCompare = (before: number, after: number): boolean =>
  before === after || Math.abs(before - after) >= LEAST_ANSWERS;
