import * as v from 'valibot';
import { isoDate, positionId } from './atoms.ts';
import { endpoint, of, route } from './endpoint.ts';
import { gatheringNow } from './gathering.ts';
import { roundView } from './round.ts';
import { shownCount } from './shown-count.ts';

/**
 * What travels over `followNow` (server-sent events, `event: now`, `id:` the version) and `readNow`: a whole snapshot,
 * the same for everybody, that holds nothing which may not be shown. Its version moves only when something in it
 * does, never once an answer.
 */
export const now = v.strictObject({
  version: v.number(),
  round: v.nullable(roundView),
  /** The voices list changed: fetch it again. */
  voices: v.strictObject({ revision: v.number(), asked: v.number() }),
  takingPart: v.strictObject({
    joined: shownCount,
    answered: shownCount,
    byPosition: v.array(v.strictObject({ position: positionId, joined: shownCount, answered: shownCount })),
  }),
  /** The newest result that everybody may fetch, or null while there is none. */
  result: v.nullable(v.strictObject({ revision: v.number(), round: v.number() })),
  /** The opinion picture: fetch it again when its version moves. */
  picture: v.strictObject({ state: v.picklist(['none', 'under-way', 'ready']), version: v.number() }),
  /** Open proposals to hide or merge, so that phones can offer to second them. */
  log: v.strictObject({ revision: v.number(), proposed: v.number() }),
  circle: v.strictObject({ revision: v.number() }),
  /** Drafts, threads, suggestions or what stands beside them changed: fetch them again. */
  drafting: v.strictObject({ open: v.boolean(), revision: v.number() }),
  /** Fetch the purpose again when its revision moves; it does not move with answers, whose number moves in batches. */
  purpose: v.strictObject({
    revision: v.number(),
    asked: v.nullable(
      v.strictObject({ number: v.number(), text: v.string(), until: v.nullable(isoDate), answered: shownCount }),
    ),
    standing: v.nullable(v.number()),
  }),
  /** The gathering that runs, or the next planned, or the last that closed; null while there was none. */
  gathering: v.nullable(gatheringNow),
});
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
