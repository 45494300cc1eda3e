import type { Gathering, StepRecord } from '@throughline/domain';
import type { Values } from '../../kernel/command.ts';
import { table } from '../../kernel/table.ts';

export const GATHERING = table('gathering', { key: ['id'], rest: ['state', 'edition:i', 'body'] });
export const STEP_RECORD = table('step_record', { key: ['gathering_id', 'turn:i'], rest: ['body'] });
export const LEAD_HEARD = table('lead_heard', { key: ['gathering_id'], rest: ['at'] });

export const gatheringRow = (circle: string, gathering: Gathering): Values => [
  circle,
  gathering.id,
  gathering.state,
  gathering.edition,
  JSON.stringify(gathering),
];

export const recordRow = (circle: string, record: StepRecord): Values => [
  circle,
  record.gathering,
  record.turn,
  JSON.stringify(record),
];
