import { nothing } from './atoms.ts';
import {
  closeConsentReply,
  closeConsentRequest,
  consentMineReply,
  consentMineRequest,
  consentRequest,
  consentTakeBackRequest,
  consentWordsRequest,
  giveConsent,
  narrowConsentWords,
  putReply,
  putRequest,
  readOwnConsent,
  takeConsentBack,
} from './consent.ts';
import { closeConsent, putToConsent } from './consent-desk.ts';
import { endpoint } from './endpoint.ts';

const own = { seat: 'member', limits: ['device'], reply: nothing, since: 1 } as const;

export const consentEndpoints = {
  giveConsent: endpoint(giveConsent, {
    ...own,
    says: 'Says consent, consent with a worry, or not yet, to one text.',
    alsoLimits: ['join'],
    body: consentRequest,
  }),
  takeConsentBack: endpoint(takeConsentBack, { ...own, says: 'Takes that back.', body: consentTakeBackRequest }),
  narrowConsentWords: endpoint(narrowConsentWords, {
    ...own,
    says: 'Takes words further back than they were given, also after the close.',
    body: consentWordsRequest,
  }),
  readOwnConsent: endpoint(readOwnConsent, {
    ...own,
    says: 'What this device said to one text.',
    body: consentMineRequest,
    reply: consentMineReply,
  }),
  putToConsent: endpoint(putToConsent, {
    says: 'Puts a draft to consent, as its convener has read it.',
    seat: 'convener',
    body: putRequest,
    reply: putReply,
    since: 1,
  }),
  closeConsent: endpoint(closeConsent, {
    says: 'Closes the consent round; the rule decides.',
    seat: 'convener',
    body: closeConsentRequest,
    reply: closeConsentReply,
    since: 1,
  }),
};
