import * as v from 'valibot';
import { MOST_LINES } from '@throughline/domain';
import { isoDate, typed } from './atoms.ts';
import { whyRefused } from './refusal.ts';

const invited = v.strictObject({
  id: v.string(),
  name: v.string(),
  email: v.nullable(v.string()),
  affected: v.nullable(v.string()),
  invitedOn: v.nullable(isoDate),
});

/** `mail`: whether the host can send mail. `most`: the most people that a roster may hold. */
export const rosterReply = v.strictObject({ people: v.array(invited), mail: v.boolean(), most: v.number() });
/** At most a hundred at once. */
export const rosterRequest = v.strictObject({
  people: v.pipe(
    v.array(
      v.strictObject({
        name: typed(200),
        email: v.nullable(v.pipe(v.string(), v.maxLength(400))),
        affected: v.nullable(v.pipe(v.string(), v.maxLength(40))),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_LINES),
  ),
});
/** The people who could not be added, by their index in the request. All others were added. */
export const rosterAddedReply = v.strictObject({
  added: v.number(),
  faults: v.array(v.strictObject({ at: v.number(), ...whyRefused, words: v.string() })),
});
/** The most people invited by one request. The page repeats the request until all are invited. */
export const MOST_INVITED_AT_ONCE = 20;
export const inviteByMailRequest = v.strictObject({
  ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.minLength(1), v.maxLength(MOST_INVITED_AT_ONCE)),
});
export const inviteByMailReply = v.strictObject({ sent: v.array(v.string()), failed: v.array(v.string()) });

export type RosterReply = v.InferOutput<typeof rosterReply>;
export type RosterAddedReply = v.InferOutput<typeof rosterAddedReply>;
export type InviteByMailReply = v.InferOutput<typeof inviteByMailReply>;
export type RosterRequest = v.InferOutput<typeof rosterRequest>;
export type InviteByMailRequest = v.InferOutput<typeof inviteByMailRequest>;

/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const rosterPages = { desk: '/desk/:circle/roster', slips: '/print/:circle/slips' } as const;
