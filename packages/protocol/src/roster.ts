import * as v from 'valibot';
import { MOST_LINES } from '@throughline/domain';
import { isoDate, type Nothing, nothing, typed } from './atoms.ts';
import { endpoint, of, route, under } from './endpoint.ts';
import { whyRefused } from './refusal.ts';

const invited = v.strictObject({
  id: v.string(),
  name: v.string(),
  email: v.nullable(v.string()),
  affected: v.nullable(v.string()),
  invitedOn: v.nullable(isoDate),
});

/** `mail`: the host sends mail. */
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
/** What could not be taken, by its place in what was sent; the others were. */
export const rosterAddedReply = v.strictObject({
  added: v.number(),
  faults: v.array(v.strictObject({ at: v.number(), ...whyRefused, words: v.string() })),
});
/** People invited with one press of the page; it goes on by itself until all are. */
export const MOST_INVITED_AT_ONCE = 20;
export const inviteByMailRequest = v.strictObject({
  ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.minLength(1), v.maxLength(MOST_INVITED_AT_ONCE)),
});
export const inviteByMailReply = v.strictObject({ sent: v.array(v.string()), failed: v.array(v.string()) });

export type RosterReply = v.InferOutput<typeof rosterReply>;
export type RosterAddedReply = v.InferOutput<typeof rosterAddedReply>;
export type InviteByMailReply = v.InferOutput<typeof inviteByMailReply>;
type RosterRequest = v.InferOutput<typeof rosterRequest>;
type InviteByMailRequest = v.InferOutput<typeof inviteByMailRequest>;

const BASE = '/api/desk/circles/:circle/roster';
export const readRoster = route('GET', BASE, of<undefined, RosterReply>());
export const addToRoster = route('POST', BASE, of<RosterRequest, RosterAddedReply>());
export const inviteByMail = route('POST', under(BASE, '/invite'), of<InviteByMailRequest, InviteByMailReply>());
export const removeFromRoster = route('DELETE', under(BASE, '/:person'), of<undefined, Nothing>());

export const rosterEndpoints = {
  readRoster: endpoint(readRoster, {
    says: 'Who was invited, by name.',
    seat: 'convener',
    body: null,
    reply: rosterReply,
    since: 1,
  }),
  addToRoster: endpoint(addToRoster, {
    says: 'Puts people on the roster; says of each line what could not be taken.',
    seat: 'convener',
    body: rosterRequest,
    reply: rosterAddedReply,
    since: 1,
  }),
  inviteByMail: endpoint(inviteByMail, {
    says: 'Sends the same link to people on the roster.',
    seat: 'convener',
    alsoLimits: ['mail'],
    body: inviteByMailRequest,
    reply: inviteByMailReply,
    since: 1,
  }),
  removeFromRoster: endpoint(removeFromRoster, {
    says: 'Takes one person off the roster.',
    seat: 'convener',
    body: null,
    reply: nothing,
    since: 1,
  }),
};

/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const rosterPages = { desk: '/desk/:circle/roster', slips: '/print/:circle/slips' } as const;
