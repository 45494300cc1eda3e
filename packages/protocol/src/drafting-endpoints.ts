import { nothing } from './atoms.ts';
import {
  addDraft,
  addDraftRequest,
  clockRequest,
  draftsReply,
  editDraft,
  editRequest,
  followDrafts,
  handOverRequest,
  hereRequest,
  idReply,
  openDraftingRequest,
  readDraftText,
  readDrafts,
  removeDraft,
  removeDraftRequest,
  renameDraft,
  renameDraftRequest,
  sayWritingHere,
  textReply,
  textRequest,
  threadRequest,
  tieThread,
  untieThread,
} from './drafting.ts';
import { closeDrafting, endHandOver, handOverDraft, openDrafting, setDraftingClock } from './drafting-desk.ts';
import { endpoint } from './endpoint.ts';

const written = { seat: 'member', limits: ['write'], reply: nothing, since: 1 } as const;
const led = { seat: 'convener', reply: nothing, since: 1 } as const;

export const draftingEndpoints = {
  readDrafts: endpoint(readDrafts, {
    says: 'Every draft as it is written at this moment, with an ETag.',
    seat: 'member',
    body: null,
    reply: draftsReply,
    since: 1,
  }),
  addDraft: endpoint(addDraft, { ...written, says: 'Begins one more draft.', body: addDraftRequest, reply: idReply }),
  renameDraft: endpoint(renameDraft, { ...written, says: 'Gives a draft another name.', body: renameDraftRequest }),
  removeDraft: endpoint(removeDraft, { ...written, says: 'Takes an empty draft away.', body: removeDraftRequest }),
  tieThread: endpoint(tieThread, { ...written, says: 'Ties a voice to a part of a draft.', body: threadRequest }),
  untieThread: endpoint(untieThread, { ...written, says: 'Unties a voice from a part.', body: threadRequest }),
  editDraft: endpoint(editDraft, {
    says: 'Stores an edit of shared text; the same edit twice is one.',
    seat: 'member',
    limits: ['edit'],
    alsoLimits: ['refusedEdit'],
    body: editRequest,
    reply: nothing,
    since: 1,
  }),
  sayWritingHere: endpoint(sayWritingHere, {
    says: 'In which part of a draft this page is writing.',
    seat: 'member',
    limits: ['edit'],
    body: hereRequest,
    reply: nothing,
    since: 1,
  }),
  readDraftText: endpoint(readDraftText, {
    says: 'The document of a draft, or what somebody lacks of it.',
    seat: 'member',
    body: textRequest,
    reply: textReply,
    since: 1,
  }),
  followDrafts: endpoint(followDrafts, {
    says: 'What is written in drafts, as server-sent events.',
    seat: 'member',
    query: ['draft'],
    body: null,
    reply: 'stream',
    since: 1,
  }),
  openDrafting: endpoint(openDrafting, { ...led, says: 'Opens drafting.', body: openDraftingRequest }),
  closeDrafting: endpoint(closeDrafting, { ...led, says: 'Closes drafting.', body: null }),
  setDraftingClock: endpoint(setDraftingClock, { ...led, says: 'Sets the clock of drafting.', body: clockRequest }),
  handOverDraft: endpoint(handOverDraft, { ...led, says: 'Hands a draft to two people.', body: handOverRequest }),
  endHandOver: endpoint(endHandOver, { ...led, says: 'Takes the handing over back.', body: null }),
};
