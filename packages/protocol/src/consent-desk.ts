import type { CloseConsentReply, CloseConsentRequest, PutReply, PutRequest } from './consent.ts';
import { of, route } from './endpoint.ts';

/** What a desk calls. Apart from what members call, so that a phone does not fetch it. */
export const putToConsent = route('POST', '/api/desk/circles/:circle/purpose/put', of<PutRequest, PutReply>());
export const closeConsent = route(
  'POST',
  '/api/desk/circles/:circle/purpose/close',
  of<CloseConsentRequest, CloseConsentReply>(),
);
