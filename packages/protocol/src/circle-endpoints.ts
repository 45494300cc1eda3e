import { nothing } from './atoms.ts';
import {
  affectedRequest,
  circleDraft,
  circleReply,
  createReply,
  deskCircle,
  deskCircles,
  circleIdReply,
  readCircle,
} from './circle.ts';
import {
  changeAffected,
  changeCircle,
  createCircle,
  listCircles,
  readDeskCircle,
  resetExample,
} from './circle-desk.ts';
import { endpoint } from './endpoint.ts';

export const circleEndpoints = {
  readCircle: endpoint(readCircle, {
    says: 'The frame of a circle, and whose "our" it is.',
    seat: 'member',
    body: null,
    reply: circleReply,
    since: 1,
  }),
  listCircles: endpoint(listCircles, {
    says: 'The circles that this account convenes.',
    seat: 'signed-in',
    body: null,
    reply: deskCircles,
    since: 1,
  }),
  createCircle: endpoint(createCircle, {
    says: 'Starts a circle.',
    seat: 'signed-in',
    body: circleDraft,
    reply: createReply,
    status: 201,
    since: 1,
  }),
  readDeskCircle: endpoint(readDeskCircle, {
    says: 'A circle as its conveners see it, with the pass that lets members in.',
    seat: 'convener',
    body: null,
    reply: deskCircle,
    since: 1,
  }),
  changeCircle: endpoint(changeCircle, {
    says: 'Changes a circle: everything until somebody has joined, little afterwards.',
    seat: 'convener',
    body: circleDraft,
    reply: nothing,
    since: 1,
  }),
  changeAffected: endpoint(changeAffected, {
    says: 'Says who is affected, and who will ask those who are missing.',
    seat: 'convener',
    body: affectedRequest,
    reply: nothing,
    since: 1,
  }),
  resetExample: endpoint(resetExample, {
    says: 'Puts the example back as it was.',
    seat: 'convener',
    body: null,
    reply: circleIdReply,
    since: 1,
  }),
};
