import { nothing } from './atoms.ts';
import { inviteByMailReply, inviteByMailRequest, rosterAddedReply, rosterReply, rosterRequest } from './roster.ts';
import { addToRoster, inviteByMail, readRoster, removeFromRoster } from './roster-desk.ts';
import { endpoint } from './endpoint.ts';

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
