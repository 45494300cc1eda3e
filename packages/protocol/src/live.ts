import * as v from 'valibot';
import { SHOWN } from './all.ts';
import { endpoint, of, route } from './endpoint.ts';

/**
 * The snapshot that `followNow` streams (server-sent events, `event: now`, `id:` the version) and `readNow` returns. It
 * is the same for everybody and contains only what may be shown. Each room gives its share. The version moves only when
 * the content changes, which is in batches and not with each answer.
 */
export const now = v.strictObject({ version: v.number(), ...SHOWN });
export type Now = v.InferOutput<typeof now>;

export const readNow = route('GET', '/api/circles/:circle/now', of<undefined, Now>());
export const followNow = route('GET', '/api/circles/:circle/live', of<undefined, 'stream'>());

export const liveEndpoints = {
  readNow: endpoint(readNow, {
    says: 'What everybody may know of the circle at this moment, with an ETag; for where streams do not get through.',
    seat: 'member',
    body: null,
    reply: now,
    since: 1,
  }),
  followNow: endpoint(followNow, {
    says: 'The same, sent as server-sent events whenever it changes.',
    seat: 'member',
    body: null,
    reply: 'stream',
    since: 1,
  }),
};
