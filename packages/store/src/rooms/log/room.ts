import { room } from '../../kernel/room.ts';
import {
  addLogEntry,
  dropEntriesOn,
  dropLogEntry,
  fillLog,
  findLogEntry,
  finishLogEntry,
  listLog,
} from './commands.ts';
import { LOG_ENTRY } from './table.ts';

/** What was proposed and done about voices, open to the circle. */
export const log = room({
  name: 'log',
  port: 'log',
  tables: [LOG_ENTRY],
  reads: { find: findLogEntry, list: listLog },
  writes: { add: addLogEntry, finish: finishLogEntry, drop: dropLogEntry },
  whole: fillLog,
  voiceGone: dropEntriesOn,
});
