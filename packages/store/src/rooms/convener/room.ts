import { room } from '../../kernel/room.ts';
import {
  acceptInvitation,
  addConvener,
  circlesOf,
  convenersOf,
  fillConveners,
  findInvitation,
  invite,
  removeConvener,
  removeUnlessLast,
} from './commands.ts';
import { CONVENER, INVITATION } from './table.ts';

/** Which accounts convene a circle: data "with your name", tied to a person. */
export const convener = room({
  name: 'convener',
  port: 'conveners',
  tables: [CONVENER, INVITATION],
  reads: { of: convenersOf, circlesOf, invitation: findInvitation },
  writes: { add: addConvener, remove: removeConvener, removeUnlessLast, invite, accept: acceptInvitation },
  whole: fillConveners,
  circleOf: { invite: ({ circle }) => circle, accept: () => null },
});
