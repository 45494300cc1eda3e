import * as v from 'valibot';
import { detachedId, deviceKey, entryId, type Nothing } from './atoms.ts';
import { of, route } from './endpoint.ts';

export const action = v.picklist(['hide', 'merge', 'bring-back']);
export const reason = v.picklist([
  'name',
  'danger',
  'insult',
  'not-an-answer',
  'same-as-another',
  'several-ideas',
  'mistake',
]);

/** Proposes to hide, merge or bring back a voice. The proposal stores the ballot's position, but not the ballot. */
export const proposeRequest = v.strictObject({
  key: deviceKey,
  voice: detachedId,
  action,
  into: v.nullable(detachedId),
  reason,
});
export const secondRequest = v.strictObject({ key: deviceKey, entry: entryId });
export const logReply = v.strictObject({
  entries: v.array(
    v.strictObject({
      id: entryId,
      voice: detachedId,
      text: v.string(),
      action,
      into: v.nullable(detachedId),
      intoText: v.nullable(v.string()),
      reason,
      state: v.picklist(['proposed', 'done', 'dropped']),
      by: v.picklist(['two', 'convener']),
    }),
  ),
});
/** Hides a voice at once, by one convener alone, because it names somebody or puts somebody in danger. */
export const hideRequest = v.strictObject({ voice: detachedId, reason });
export const proposeReply = v.strictObject({ id: entryId });

/** In the live snapshot: how many proposals to hide or merge are open, so that phones can offer to second them. */
export const logNow = v.strictObject({ revision: v.number(), proposed: v.number() });

export type LogReply = v.InferOutput<typeof logReply>;
export type ProposeRequest = v.InferOutput<typeof proposeRequest>;
type ProposeReply = v.InferOutput<typeof proposeReply>;
type SecondRequest = v.InferOutput<typeof secondRequest>;
export type HideRequest = v.InferOutput<typeof hideRequest>;

export const readLog = route('GET', '/api/circles/:circle/log', of<undefined, LogReply>());
export const proposeEntry = route('POST', '/api/circles/:circle/log', of<ProposeRequest, ProposeReply>());
export const secondEntry = route('POST', '/api/circles/:circle/log/second', of<SecondRequest, Nothing>());
export const dropEntry = route('POST', '/api/circles/:circle/log/drop', of<SecondRequest, Nothing>());

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const logPages = { member: '/c/:circle/log' } as const;
