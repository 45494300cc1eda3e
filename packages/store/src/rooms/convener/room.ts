import { room } from '../../kernel/room.ts';
import {
  acceptInvitation,
  addConvener,
  circlesOf,
  convenersOf,
  findInvitation,
  invite,
  removeConvener,
} from './commands.ts';
import { CONVENER, INVITATION } from './table.ts';

/** "With your name": which accounts convene a circle. */
export const convener = room({
  name: 'convener',
  port: 'conveners',
  tables: [CONVENER, INVITATION],
  reads: { of: convenersOf, circlesOf, invitation: findInvitation },
  writes: { add: addConvener, remove: removeConvener, invite, accept: acceptInvitation },
  circleOf: { invite: ({ circle }) => circle, accept: () => null },
});
