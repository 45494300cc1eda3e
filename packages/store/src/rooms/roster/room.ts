import { room } from '../../kernel/room.ts';
import { addToRoster, listRoster, markInvited, pageOfRoster, removeFromRoster } from './commands.ts';
import { ROSTER } from './table.ts';

/**
 * Who was invited, stored with their names. Nothing in it leads to the roll, a ballot or a voice. The migration of the
 * room `gathering` makes its table.
 */
export const roster = room({
  name: 'roster',
  port: 'roster',
  tables: [ROSTER],
  reads: { list: listRoster, page: pageOfRoster },
  writes: { add: addToRoster, remove: removeFromRoster, markInvited },
});
