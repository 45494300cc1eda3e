import { room } from '../../kernel/room.ts';
import { addToRoll, countRoll, listRoll, pageOfRoll } from './commands.ts';
import { ROLL } from './table.ts';

/** Who has joined: a random id for each device, and nothing else. */
export const roll = room({
  name: 'roll',
  port: 'roll',
  tables: [ROLL],
  reads: { count: countRoll, list: listRoll, page: pageOfRoll },
  writes: { add: addToRoll },
  // a roll row written in the same transaction as a ballot could be linked to it
  alone: true,
  circleOf: { add: () => null },
});
