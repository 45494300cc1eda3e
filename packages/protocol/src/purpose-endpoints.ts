import { nothing } from './atoms.ts';
import {
  beforeRequest,
  openPurposeReply,
  owedAnswerRequest,
  publicRequest,
  purposeReply,
  readPublicPurpose,
  readPurpose,
  reviewRequest,
  takePublicPurposeFile,
  takePurposeFile,
} from './purpose.ts';
import { answerNotYet, choosePublic, recordBefore, setReview, takeDeskPurposeFile } from './purpose-desk.ts';
import { endpoint } from './endpoint.ts';

const file = { body: null, reply: 'file', since: 1 } as const;

const kept = { seat: 'convener', reply: nothing, since: 1 } as const;

export const purposeEndpoints = {
  readPurpose: endpoint(readPurpose, {
    says: 'Every version of the purpose, and where each stands.',
    seat: 'member',
    body: null,
    reply: purposeReply,
    since: 1,
  }),
  readOpenPurpose: endpoint(readPublicPurpose, {
    says: 'The purpose of a circle that opened its page, as it is printed.',
    seat: 'anybody',
    alsoLimits: ['stranger'],
    body: null,
    reply: openPurposeReply,
    since: 1,
  }),
  takePurposeFile: endpoint(takePurposeFile, {
    ...file,
    seat: 'member',
    says: 'A version of the purpose to take along.',
  }),
  takeOpenPurposeFile: endpoint(takePublicPurposeFile, {
    ...file,
    seat: 'anybody',
    alsoLimits: ['stranger'],
    says: 'The same, of a circle that opened its page.',
  }),
  takeDeskPurposeFile: endpoint(takeDeskPurposeFile, { ...file, seat: 'convener', says: 'The same, for conveners.' }),
  answerNotYet: endpoint(answerNotYet, {
    ...kept,
    says: 'Answers a not-yet, with a name and a day.',
    body: owedAnswerRequest,
  }),
  setReview: endpoint(setReview, {
    ...kept,
    says: 'Sets the day on which the purpose is reviewed.',
    body: reviewRequest,
  }),
  choosePublic: endpoint(choosePublic, {
    ...kept,
    says: 'Opens or closes the page for passers-by.',
    body: publicRequest,
  }),
  recordBefore: endpoint(recordBefore, {
    ...kept,
    says: 'Records why work begins before a purpose stands.',
    body: beforeRequest,
  }),
};
