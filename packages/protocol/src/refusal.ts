import * as v from 'valibot';

/** The body of every answer that is not a success. `words` may be shown to a person as they are. */
export const refusalReply = v.strictObject({
  code: v.string(),
  words: v.string(),
  field: v.optional(v.string()),
  /** Seconds to wait, when the answer is "too many". */
  wait: v.optional(v.number()),
});
export type RefusalReply = v.InferOutput<typeof refusalReply>;

/** The reply to a form with faults: all of them, each with its field. */
export const faultsReply = v.strictObject({
  code: v.literal('malformed'),
  words: v.string(),
  faults: v.array(v.strictObject({ field: v.string(), words: v.string() })),
});
export type FaultsReply = v.InferOutput<typeof faultsReply>;
