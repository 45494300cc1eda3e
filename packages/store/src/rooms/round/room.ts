import { room } from '../../kernel/room.ts';
import { closeRound, fillRounds, listRounds, openRound } from './commands.ts';
import { ROUND } from './table.ts';

/** The rounds, in which a circle takes answers. */
export const round = room({
  name: 'round',
  port: 'rounds',
  tables: [ROUND],
  reads: { list: listRounds },
  writes: { open: openRound, close: closeRound },
  sealAfter: { close: (closed) => closed === true },
  whole: fillRounds,
});
