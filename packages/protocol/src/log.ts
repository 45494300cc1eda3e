import * as v from 'valibot';
import { detachedId, deviceKey, entryId, type Nothing, nothing } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';

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

/** Proposes to hide, merge or bring back. The ballot's position is kept with it, the ballot is not. */
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
/** A name or a danger is hidden by one convener, at once. */
export const hideRequest = v.strictObject({ voice: detachedId, reason });
const proposeReply = v.strictObject({ id: entryId });

/** In the live snapshot: how many proposals to hide or merge are open, so that phones can offer to second them. */
export const logNow = v.strictObject({ revision: v.number(), proposed: v.number() });

export type LogReply = v.InferOutput<typeof logReply>;
export type ProposeRequest = v.InferOutput<typeof proposeRequest>;
type ProposeReply = v.InferOutput<typeof proposeReply>;
type SecondRequest = v.InferOutput<typeof secondRequest>;
type HideRequest = v.InferOutput<typeof hideRequest>;

export const readLog = route('GET', '/api/circles/:circle/log', of<undefined, LogReply>());
export const proposeEntry = route('POST', '/api/circles/:circle/log', of<ProposeRequest, ProposeReply>());
export const secondEntry = route('POST', '/api/circles/:circle/log/second', of<SecondRequest, Nothing>());
export const dropEntry = route('POST', '/api/circles/:circle/log/drop', of<SecondRequest, Nothing>());
export const hideVoice = route('POST', '/api/desk/circles/:circle/hide', of<HideRequest, Nothing>());

export const logEndpoints = {
  readLog: endpoint(readLog, {
    says: 'What was proposed and done about voices, and why.',
    seat: 'member',
    body: null,
    reply: logReply,
    since: 1,
  }),
  proposeEntry: endpoint(proposeEntry, {
    says: 'Proposes to hide or merge a voice, or to bring it back.',
    seat: 'member',
    limits: ['device', 'write'],
    body: proposeRequest,
    reply: proposeReply,
    since: 1,
  }),
  secondEntry: endpoint(secondEntry, {
    says: 'Seconds a proposal from another position; it is done.',
    seat: 'member',
    limits: ['device'],
    body: secondRequest,
    reply: nothing,
    since: 1,
  }),
  dropEntry: endpoint(dropEntry, {
    says: 'Drops a proposal.',
    seat: 'member',
    limits: ['device'],
    body: secondRequest,
    reply: nothing,
    since: 1,
  }),
  hideVoice: endpoint(hideVoice, {
    says: 'Hides a voice that names a person or puts somebody in danger.',
    seat: 'convener',
    body: hideRequest,
    reply: nothing,
    since: 1,
  }),
};

/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const logPages = { member: '/c/:circle/log' } as const;
