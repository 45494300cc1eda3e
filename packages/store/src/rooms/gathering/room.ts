import { room } from '../../kernel/room.ts';
import {
  addGathering,
  changeGathering,
  fillGatherings,
  hearLead,
  leadHeard,
  listGatherings,
  listStepRecords,
  removeGathering,
  runningGatherings,
} from './commands.ts';
import { gatherings } from './migration.ts';
import { GATHERING, LEAD_HEARD, STEP_RECORD } from './table.ts';

/** Gatherings, step by step, and what came of each step. */
export const gathering = room({
  name: 'gathering',
  port: 'gatherings',
  tables: [GATHERING, STEP_RECORD, LEAD_HEARD],
  migrations: [gatherings],
  reads: { list: listGatherings, running: runningGatherings, records: listStepRecords, heard: leadHeard },
  writes: { add: addGathering, change: changeGathering, remove: removeGathering, hear: hearLead },
  whole: fillGatherings,
});
