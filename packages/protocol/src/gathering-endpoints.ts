import { nothing } from './atoms.ts';
import {
  backRequest,
  changePlanRequest,
  deskGatherings,
  gatheringDraft,
  gatheringRecordReply,
  gatheringReply,
  leadHereRequest,
  leadRequest,
  pressRequest,
  readGathering,
  readGatheringRecord,
  takeGatheringFile,
  timeRequest,
  gatheringView,
} from './gathering.ts';
import {
  addTime,
  changePlan,
  goBack,
  goForward,
  listGatherings,
  planGathering,
  removeGathering,
  sayLeadHere,
  startGathering,
  takeDeskGatheringFile,
  takeLead,
} from './gathering-desk.ts';
import { endpoint } from './endpoint.ts';

const led = { seat: 'convener', reply: gatheringView, since: 1 } as const;

export const gatheringEndpoints = {
  readGathering: endpoint(readGathering, {
    says: 'The gathering that runs, or the next planned, or the last; and what has come of it so far.',
    seat: 'member',
    body: null,
    reply: gatheringReply,
    since: 1,
  }),
  readGatheringRecord: endpoint(readGatheringRecord, {
    says: 'What came of every step of one gathering.',
    seat: 'member',
    body: null,
    reply: gatheringRecordReply,
    since: 1,
  }),
  takeGatheringFile: endpoint(takeGatheringFile, {
    says: 'A calendar file or the record of a gathering, to take along.',
    seat: 'member',
    body: null,
    reply: 'file',
    since: 1,
  }),
  listGatherings: endpoint(listGatherings, {
    says: 'Every gathering of the circle, for whoever plans and leads.',
    seat: 'convener',
    body: null,
    reply: deskGatherings,
    since: 1,
  }),
  planGathering: endpoint(planGathering, { ...led, says: 'Plans a gathering.', body: gatheringDraft, status: 201 }),
  changePlan: endpoint(changePlan, { ...led, says: 'Changes the plan.', body: changePlanRequest }),
  removeGathering: endpoint(removeGathering, {
    says: 'Takes out a gathering that has not begun.',
    seat: 'convener',
    body: null,
    reply: nothing,
    since: 1,
  }),
  startGathering: endpoint(startGathering, { ...led, says: 'Starts a gathering.', body: pressRequest }),
  goForward: endpoint(goForward, { ...led, says: 'Goes to the next step.', body: pressRequest }),
  goBack: endpoint(goBack, { ...led, says: 'Goes back to the step before.', body: backRequest }),
  addTime: endpoint(addTime, { ...led, says: 'Gives the step more time.', body: timeRequest }),
  takeLead: endpoint(takeLead, { ...led, says: 'Takes the lead on this device.', body: leadRequest }),
  sayLeadHere: endpoint(sayLeadHere, {
    says: 'Says that the device of a convener is there.',
    seat: 'convener',
    body: leadHereRequest,
    reply: nothing,
    since: 1,
  }),
  takeDeskGatheringFile: endpoint(takeDeskGatheringFile, {
    says: 'The same files, for conveners.',
    seat: 'convener',
    body: null,
    reply: 'file',
    since: 1,
  }),
};
