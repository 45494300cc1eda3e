import * as v from 'valibot';

/** The reason in a form for programs, with the values for its words. `values` is left out where there are none. */
export const whyRefused = {
  reason: v.string(),
  values: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
};

/**
 * The body of every reply that is not a success. `code` is the kind of refusal and `reason` says exactly why. `words`
 * says it in the reader's language and may be shown unchanged.
 */
export const refusalReply = v.strictObject({
  code: v.string(),
  ...whyRefused,
  words: v.string(),
  field: v.optional(v.string()),
  /** Seconds to wait before the next attempt, when the code is "too many". */
  wait: v.optional(v.number()),
});
export type RefusalReply = v.InferOutput<typeof refusalReply>;

/** The reply to a form with faults: all of them at once, each with its field. */
export const faultsReply = v.strictObject({
  code: v.literal('malformed'),
  ...whyRefused,
  words: v.string(),
  faults: v.array(v.strictObject({ field: v.string(), ...whyRefused, words: v.string() })),
});
export type FaultsReply = v.InferOutput<typeof faultsReply>;
