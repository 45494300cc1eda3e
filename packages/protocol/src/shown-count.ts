import * as v from 'valibot';

/** A count of people taking part as it may be shown: in batches, and in words where a position is small. */
export const shownCount = v.variant('kind', [
  v.strictObject({ kind: v.literal('count'), count: v.number() }),
  v.strictObject({ kind: v.literal('heard') }),
  v.strictObject({ kind: v.literal('not-heard') }),
]);
export type ShownCount = v.InferOutput<typeof shownCount>;
