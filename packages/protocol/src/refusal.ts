import * as v from 'valibot';

/** Why, for programs: a reason, and what its words are filled with, left out where that is nothing. */
export const whyRefused = {
  reason: v.string(),
  values: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
};

/**
 * The body of every answer that is not a success. `code` is the kind, `reason` says exactly why, and `words` says it in the
 * reader's language and may be shown as it is.
 */
export const refusalReply = v.strictObject({
  code: v.string(),
  ...whyRefused,
  words: v.string(),
  field: v.optional(v.string()),
  /** Seconds to wait, when the answer is "too many". */
  wait: v.optional(v.number()),
});
export type RefusalReply = v.InferOutput<typeof refusalReply>;

/** The reply to a form with faults: all of them, each with its field. */
export const faultsReply = v.strictObject({
  code: v.literal('malformed'),
  ...whyRefused,
  words: v.string(),
  faults: v.array(v.strictObject({ field: v.string(), ...whyRefused, words: v.string() })),
});
export type FaultsReply = v.InferOutput<typeof faultsReply>;
