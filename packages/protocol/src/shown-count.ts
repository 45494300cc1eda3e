import * as v from 'valibot';

/**
 * A count of people in the form in which it may be shown: a number that moves in batches, or only *heard* or *not
 * heard* where a position is small.
 */
export const shownCount = v.variant('kind', [
  v.strictObject({ kind: v.literal('count'), count: v.number() }),
  v.strictObject({ kind: v.literal('heard') }),
  v.strictObject({ kind: v.literal('not-heard') }),
]);
export type ShownCount = v.InferOutput<typeof shownCount>;
