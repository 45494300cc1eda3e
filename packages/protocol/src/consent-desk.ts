import type { CloseConsentReply, CloseConsentRequest, PutReply, PutRequest } from './consent.ts';
import { of, route } from './endpoint.ts';

/** Only the desk calls these routes. They have their own file so that a phone does not load them. */
export const putToConsent = route('POST', '/api/desk/circles/:circle/purpose/put', of<PutRequest, PutReply>());
export const closeConsent = route(
  'POST',
  '/api/desk/circles/:circle/purpose/close',
  of<CloseConsentRequest, CloseConsentReply>(),
);
