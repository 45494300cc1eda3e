import * as v from 'valibot';
import { SHOWN } from './all.ts';
import { endpoint, of, route } from './endpoint.ts';

/**
 * What travels over `followNow` (server-sent events, `event: now`, `id:` the version) and `readNow`: a whole snapshot,
 * the same for everybody, that holds nothing which may not be shown. Each room says its own part of it. Its version moves
 * only when something in it does, never once an answer.
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
