import { room } from '../../kernel/room.ts';
import {
  addLogEntry,
  dropEntriesOn,
  dropLogEntry,
  fillLog,
  findLogEntry,
  finishLogEntry,
  listLog,
  pageOfLog,
} from './commands.ts';
import { hideAtOnce, proposeEntry, refuseEntry, secondEntry } from './settle-proposals.ts';
import { LOG_ENTRY } from './table.ts';

/** What was proposed and done about voices, open to the circle. */
export const log = room({
  name: 'log',
  port: 'log',
  tables: [LOG_ENTRY],
  reads: { find: findLogEntry, list: listLog, page: pageOfLog },
  writes: {
    add: addLogEntry,
    finish: finishLogEntry,
    drop: dropLogEntry,
    propose: proposeEntry,
    second: secondEntry,
    refuse: refuseEntry,
    hideAtOnce,
  },
  whole: fillLog,
  voiceGone: dropEntriesOn,
});
