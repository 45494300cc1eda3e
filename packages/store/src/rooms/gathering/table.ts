import type { Gathering, StepRecord } from '@throughline/domain';
import type { Value } from '../../kernel/command.ts';

type Values = readonly Value[];

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
