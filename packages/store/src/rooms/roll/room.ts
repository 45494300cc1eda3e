import { room } from '../../kernel/room.ts';
import { addToRoll, countRoll, listRoll } from './commands.ts';
import { ROLL } from './table.ts';

/** Who has joined: one random id a device, and nothing beside it. */
export const roll = room({
  name: 'roll',
  port: 'roll',
  tables: [ROLL],
  reads: { count: countRoll, list: listRoll },
  writes: { add: addToRoll },
  // a row of the roll that shares a transaction with a ballot could be tied to it
  alone: true,
  circleOf: { add: () => null },
});
