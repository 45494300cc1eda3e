import { room } from '../../kernel/room.ts';
import { addToRoster, listRoster, markInvited, removeFromRoster } from './commands.ts';
import { ROSTER } from './table.ts';

/**
 * "With your name": who was invited. Nothing in it leads to the roll, a ballot or a voice. Its table was made with those of
 * the gatherings.
 */
export const roster = room({
  name: 'roster',
  port: 'roster',
  tables: [ROSTER],
  reads: { list: listRoster },
  writes: { add: addToRoster, remove: removeFromRoster, markInvited },
});
