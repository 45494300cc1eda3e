import { nothing } from './atoms.ts';
import {
  dropEntry,
  hideRequest,
  logReply,
  proposeEntry,
  proposeReply,
  proposeRequest,
  readLog,
  secondEntry,
  secondRequest,
} from './log.ts';
import { hideVoice } from './log-desk.ts';
import { endpoint } from './endpoint.ts';

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
